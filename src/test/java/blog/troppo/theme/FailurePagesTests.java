package blog.troppo.theme;

import java.nio.file.Path;
import java.time.Clock;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.theme.folder.ThemesForTests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Drawn without a database, as they are when it is away. */
class FailurePagesTests {

	private final FailurePages pages = new FailurePages(ThemesForTests.themes());

	@Test
	void maintenanceSaysThatNothingIsLost() {
		assertThat(this.pages.html(503, "http://example.org/")).contains("<title>Back in a moment</title>",
				"Nothing is lost.", "href=\"http://example.org/\"");
	}

	@Test
	void aStatusWithoutWordsGetsThoseOfItsKind() {
		assertThat(this.pages.html(418, null)).contains("The request could not be understood");
		assertThat(this.pages.html(507, null)).contains("Something went wrong");
	}

	@Test
	void wordsAreEscapedAndOnlyTheWebIsLinked() {
		assertThat(this.pages.html("<b>", "a & b", "javascript:alert(1)")).contains("&lt;b&gt;", "a &amp; b")
			.doesNotContain("javascript:");
	}

	@Test
	void itIsValidHtml() {
		assertThat(HtmlCheck.errors(this.pages.html(500, "http://example.org/"))).isEmpty();
	}

}
