package blog.troppo.discussion;

import java.time.Duration;
import java.util.List;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class HoldRulesTests {

	private final Settings settings = Mockito.mock();

	private final SiteUrls urls = Mockito.mock();

	private final Acquaintance acquaintance = Mockito.mock();

	private final HoldRules rules = new HoldRules(this.settings, this.acquaintance, new CommentTexts(this.urls));

	@BeforeEach
	void aBlogThatHoldsLinksAlone() {
		BDDMockito.given(this.urls.home()).willReturn("http://blog.example");
		BDDMockito.given(this.settings.get(SiteSettings.COMMENT_MODERATION)).willReturn(false);
		BDDMockito.given(this.settings.get(SiteSettings.COMMENT_PREVIOUSLY_APPROVED)).willReturn(false);
		BDDMockito.given(this.settings.get(SiteSettings.COMMENT_MAX_LINKS)).willReturn(2);
		BDDMockito.given(this.settings.get(SiteSettings.MODERATION_KEYS)).willReturn("");
		BDDMockito.given(this.settings.get(SiteSettings.DISALLOWED_KEYS)).willReturn("");
	}

	private List<String> reasons(String content) {
		return this.rules.reasonsToHold(NewComment.on(1).by("Ann", "ann@a.example", "").saying(content))
			.stream()
			.map(SpamFinding::check)
			.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			no links                                                   | 0
			<a href="http://a.example">a</a> http://b.example/         | 1
			<A title="x" HREF='http://a.example'>a</A> www.b.example/  | 1
			http://a.example/                                          | 0
			<a name="x">y</a> <a name="z">y</a>                        | 0
			""")
	void linksAreCountedAsReadersSeeThem(String content, int reasons) {
		assertThat(reasons(content)).hasSize(reasons);
	}

	@Test
	void aLongCommentTakesNoTime() {
		for (String part : List.of("<a ", "<a x", "<a href ", "<a <b ", "http://a", "a@b.", "&#x", "<!--")) {
			assertTimeoutPreemptively(Duration.ofSeconds(2), () -> reasons(part.repeat(65_000 / part.length())), part);
		}
	}

	@Test
	void aWordOfTheListIsFoundWhereverItStands() {
		BDDMockito.given(this.settings.get(SiteSettings.MODERATION_KEYS)).willReturn("  Casino \r\n\n\tÜBER\n");
		assertThat(reasons("the CASINOS of the town")).containsExactly("moderation-keys");
		assertThat(reasons("gegenüber")).containsExactly("moderation-keys");
		assertThat(reasons("nothing")).isEmpty();
	}

	@Test
	void aDisallowedWordIsNotHiddenByTags() {
		BDDMockito.given(this.settings.get(SiteSettings.DISALLOWED_KEYS)).willReturn("viagra");
		assertThat(this.rules.disallowed(NewComment.on(1).saying("via<b></b>gra"))).hasSize(1);
		assertThat(this.rules.disallowed(NewComment.on(1).saying("via gra"))).isEmpty();
	}

	@Test
	void noLinksAreCountedWhereAnyNumberMayBe() {
		BDDMockito.given(this.settings.get(SiteSettings.COMMENT_MAX_LINKS)).willReturn(0);
		assertThat(reasons("<a href='http://a.example'>a</a>".repeat(20))).isEmpty();
	}

}
