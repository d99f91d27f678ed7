package blog.troppo.formatting.block.core;

import java.time.Clock;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.data.CommentPaging;
import blog.troppo.formatting.data.SiteView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of people in blocks. */
class AvatarsTests {

	private static final String SHA_256 = "f660ab912ec121d1b1e928a0bb4bc61b15f5ad44d5efdc4e1c92a25e99b8e44a";

	@Test
	void gravatarIsAskedWhereTheSiteSaysSo() {
		assertThat(Avatars.url(" Test@Test.COM ", 48, site(true, false)))
			.isEqualTo("https://secure.gravatar.com/avatar/" + SHA_256 + "?s=48&d=mm&r=g");
	}

	@Test
	void aSiteThatDrawsThemAsksNobodyElse() {
		assertThat(Avatars.image("test@test.com", 48, "Amy", "", "", site(true, true), false))
			.contains("src='https://blog.test/wp-content/avatars/" + SHA_256 + ".svg'")
			.doesNotContain("gravatar");
	}

	@Test
	void aSiteWithoutPicturesShowsNone() {
		assertThat(Avatars.image("test@test.com", 48, "Amy", "", "", site(false, true), false)).isEmpty();
	}

	private static SiteView site(boolean shows, boolean draws) {
		return new SiteView("", "", "https://blog.test", "https://blog.test", "F j, Y", "g:i a", 1, 0, 0, shows, draws,
				"mystery", false, 5, CommentPaging.NONE, Language.ENGLISH, Clock.systemUTC());
	}

}
