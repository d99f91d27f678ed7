package blog.troppo.theme;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.theme.folder.ThemesForTests;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

/** Drawn without a database, as they are when it is away. */
class FailurePagesTests {

	private final FailurePages pages = new FailurePages(ThemesForTests.themes(), () -> Locale.US);

	private final FailurePages german = new FailurePages(ThemesForTests.themes(), () -> Locale.GERMANY);

	@Test
	void maintenanceSaysThatNothingIsLost() {
		assertThat(this.pages.html(503, "http://example.org/")).contains("<title>Back in a moment</title>",
				"Nothing is lost.", "href=\"http://example.org/\"");
	}

	@Test
	void theySpeakTheSitesLanguage() {
		assertThat(this.german.html(503, "http://example.org/")).contains("<html lang=\"de-DE\">",
				"<title>Gleich wieder da</title>", "Zur Startseite");
		assertThat(this.german.html("You may not do this", "There is no post 7", null)).contains("Das darfst du nicht",
				"Einen Beitrag 7 gibt es nicht");
		assertThat(this.german.unsent("/send", List.of(new FailurePages.Field("text", "a\nb"))))
			.contains("Noch einmal senden", "aria-label=\"Was du geschrieben hast\"");
		assertThat(this.pages.html(503, null)).contains("<html lang=\"en-US\">");
	}

	/** What cannot be read, since the database is away, is not needed. */
	@Test
	void whereTheLanguageCannotBeReadTheySpeakEnglish() {
		FailurePages away = new FailurePages(ThemesForTests.themes(), () -> {
			throw new DataAccessResourceFailureException("away");
		});
		assertThat(away.html(503, null)).contains("Back in a moment");
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
