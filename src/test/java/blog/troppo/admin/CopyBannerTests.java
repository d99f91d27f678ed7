package blog.troppo.admin;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy that {@code troppo clone} made says so, to readers and to those who write. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "troppo.copy=true", "troppo.sign-in.pace=0ms" })
class CopyBannerTests extends AtTheAdmin {

	private static final String BANNER = "A copy to try things on: nothing here reaches the blog";

	@Test
	void eachPageSaysThatItIsOfACopy() {
		Visitor owner = as("administrator");
		assertThat(visitor().get("/").body()).contains(BANNER);
		for (String screen : new String[] { "index.php", "profile.php", "edit.php", "options-general.php" }) {
			assertThat(owner.get("/wp-admin/" + screen).text(".copy")).as(screen).isEqualTo(BANNER);
		}
		assertThat(owner.get("/wp-admin/post-new.php").text(".editor-copy")).isEqualTo(BANNER);
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		assertThat(owner.get("/wp-admin/index.php").text(".copy"))
			.isEqualTo("Eine Kopie zum Ausprobieren: nichts hier erreicht das Blog");
	}

}
