package blog.troppo.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

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

	/** Why a comment is not taken, and that another thing is not done. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			comment=             | 200 | Fehler: Bitte gib deinen Kommentar ein.
			comment=Ripe&author= | 200 | Fehler:
			comment=Ripe&email=x | 200 | Fehler:
			""")
	void aRefusedCommentIsToldWhyInGerman(String fields, int status, String said) {
		String[] sent = ("comment_post_ID=" + this.post + "&author=Ann&email=ann@example.org&" + fields)
			.replace("=", "&")
			.split("&", -1);
		Map<String, String> last = new LinkedHashMap<>();
		for (int i = 0; i < sent.length; i += 2) {
			last.put(sent[i], sent[i + 1]);
		}
		Visitor.Page page = visitor().post("/wp-comments-post.php",
				last.entrySet()
					.stream()
					.flatMap((one) -> Stream.of(one.getKey(), one.getValue()))
					.toArray(String[]::new));
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.document().title()).isEqualTo("Der Kommentar wurde nicht angenommen");
		assertThat(page.document().select("html").attr("lang")).isEqualTo("de-DE");
		assertThat(page.text("main")).contains(said, "Zur Startseite")
			.doesNotContain("Please", "required", "Error", "valid");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		this.settings.set(SiteSettings.WPLANG, "");
		assertThat(visitor()
			.post("/wp-comments-post.php", "comment_post_ID", "" + this.post, "author", "Ann", "email",
					"ann@example.org", "comment", "")
			.text("main")).startsWith("Comment Submission Failure Error: ");
	}

	@Test
	void closedCommentsAreRefusedInGerman() {
		this.database.sql("update posts set comment_status = 'closed' where id = ?").param(this.post).update();
		Visitor.Page page = visitor().post("/wp-comments-post.php", "comment_post_ID", "" + this.post, "comment",
				"Ripe", "author", "Ann", "email", "ann@example.org");
		assertThat(page.status()).isEqualTo(403);
		assertThat(page.text("main")).contains("geschlossen").doesNotContain("Sorry");
	}

	/** A block in a post, a title that is marked, and the feeds. */
	@Test
	void blocksTitlesAndFeedsDoSo() {
		this.database.sql("update posts set content = ? where id = ?")
			.params("<!-- wp:search /--><!-- wp:latest-comments /--><!-- wp:categories {\"displayAsDropdown\":true} /-->",
					this.post)
			.update();
		this.settings.set(SiteSettings.BLOGNAME, "Club Troppo");
		assertThat(visitor().get(this.address).text(".entry-content")).contains("Suchen",
				"Es sind keine Kommentare vorhanden.", "Kategorien", "Kategorie auswählen");
		comment(visitor(), "Reif?");
		assertThat(visitor().get("/comments/feed/").body())
			.contains("<title>Kommentare für Club Troppo</title>", "Kommentar zu About mangoes von Ann")
			.doesNotContain("Comments for", "Comment on");
		assertThat(visitor().get(this.address + "feed/").body()).contains("<title>Kommentare zu: About mangoes</title>",
				"Von: Ann");
		assertThat(visitor().get("/feed/").body()).contains("<language>de-DE</language>");
		assertThat(visitor().get(this.address).document().select("link[rel=alternate][type*=rss]").eachAttr("title"))
			.contains("Club Troppo » Kommentar-Feed", "Club Troppo » Kommentar-Feed zu About mangoes");
		this.database.sql("update posts set password = 'green' where id = ?").param(this.post).update();
		this.settings.set(SiteSettings.BLOGNAME, "Club Troppo ");
		Visitor.Page locked = visitor().get(this.address);
		assertThat(locked.text("h1.entry-title, h2.entry-title")).startsWith("Geschützt: About");
		assertThat(visitor().get("/comments/feed/").body()).contains("Geschützte Kommentare:");
		assertThat(visitor().get("/feed/").body()).contains("Es gibt keinen Textauszug",
				"Dieser Inhalt ist passwortgeschützt.");
	}

	/** Words that nobody wrote are English; months are the language's. */
	@Test
	void inAnotherLanguageDatesAreItsOwn() {
		this.settings.set(SiteSettings.WPLANG, "fr_FR");
		Visitor.Page page = visitor().get(this.address);
		assertThat(page.text("body")).contains("mars 20", "Skip to content");
	}

}
