package blog.troppo.reader;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers' pages in the site's language: words, dates, the title of the page. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GermanPagesTests extends AtTheForm {

	@BeforeEach
	void speakGerman() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		this.settings.store("date_format", "j. F Y");
	}

	@AfterEach
	void speakEnglish() {
		this.settings.set(SiteSettings.WPLANG, "");
		this.settings.store("date_format", "F j, Y");
		this.settings.store("stylesheet", "verandah");
		this.settings.store("template", "verandah");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					verandah | /?s=nothingofthekind | Suchergebnisse für „nothingofthekind“ – Club Troppo | Nichts gefunden zu „nothingofthekind“
					verandah | /nowhere             | Seite nicht gefunden – Club Troppo                  | Unter dieser Adresse gibt es keine Seite.
					classic  | /?s=nothingofthekind | Suchergebnisse für „nothingofthekind“ – Club Troppo | Zu diesen Wörtern wurde nichts gefunden.
					classic  | /nowhere             | Seite nicht gefunden – Club Troppo                  | Unter dieser Adresse ist nichts.
					""")
	void aPageSpeaksGerman(String theme, String address, String title, String words) {
		this.settings.store("stylesheet", theme);
		this.settings.store("template", theme);
		Visitor.Page page = visitor().get(address);
		assertThat(page.document().select("html").attr("lang")).isEqualTo("de-DE");
		assertThat(page.document().title()).isEqualTo(title);
		assertThat(page.text("body")).contains(words, "Zum Inhalt springen")
			.doesNotContain("Skip to content", "Nothing", "Search");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	@Test
	void aPostItsDateAndItsFormDoSo() {
		comment(visitor(), "Reif?");
		Visitor.Page page = visitor().get(this.address);
		assertThat(page.text("body"))
			.contains("Schreibe einen Kommentar", "Eine Antwort zu", "Reif?",
					"Deine E-Mail-Adresse wird nicht veröffentlicht.", "März 20")
			.doesNotContain("Leave a", "March", "response");
		assertThat(page.document().select("#submit, [type=submit]").eachAttr("value") + page.text("form"))
			.contains("Kommentar abschicken");
	}

	/** Nothing that was kept in one language is shown in the other. */
	@Test
	void anotherLanguageShowsAtTheNextRequest() {
		assertThat(visitor().get(this.address).text("body")).contains("Schreibe einen Kommentar");
		this.settings.set(SiteSettings.WPLANG, "");
		assertThat(visitor().get(this.address).text("body")).contains("Skip to content")
			.doesNotContain("Schreibe einen Kommentar", "Zum Inhalt springen", "Neueste");
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		assertThat(visitor().get(this.address).text("body")).contains("Zum Inhalt springen");
	}

	/** Words that nobody wrote are English; months are the language's. */
	@Test
	void inAnotherLanguageDatesAreItsOwn() {
		this.settings.set(SiteSettings.WPLANG, "fr_FR");
		Visitor.Page page = visitor().get(this.address);
		assertThat(page.text("body")).contains("mars 20", "Skip to content");
	}

}
