package blog.troppo.admin;

import java.util.List;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The bar above the site's pages, for those who are logged in. */
@AdminTest
class ToolbarTests extends AtTheAdmin {

	private static final String BAR = "#wpadminbar";

	@AfterEach
	void tidy() {
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from user_meta where name in ('show_admin_bar_front', 'locale')").update();
		forgetSettings();
	}

	private void meta(String login, String name, String value) {
		this.database.sql("delete from user_meta where name = ?").param(name).update();
		this.database.sql("insert into user_meta (user_id, name, value) select id, ?, ? from users where login = ?")
			.params(name, value, login)
			.update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			subscriber    |                          | 0
			contributor   | Post                     | 1
			author        | Post, Media              | 1
			editor        | Post, Media, Page        | 1
			administrator | Post, Media, Page, User  | 1
			""")
	void eachIsOfferedWhatTheyMay(String role, String more, int comments) {
		comment(post("author", "publish", "Downtime"), "hold", "Amy", "One");
		Visitor.Page page = as(role).get("/");
		assertThat(page.document().select(BAR + " details:not(.who) a").eachText())
			.isEqualTo((more == null) ? List.of() : List.of(more.split(", ")));
		assertThat(page.document().select(BAR + " .comments")).hasSize(comments);
		if (comments > 0) {
			assertThat(page.document().select(BAR + " .comments").attr("aria-label"))
				.isEqualTo("1 comment waits for you");
		}
		assertThat(page.header("cache-control")).contains("no-store", "private");
	}

	@ParameterizedTest
	@ValueSource(strings = { "verandah", "classic" })
	void theWayToTheContentIsTheFirstThatAKeyboardFinds(String theme) {
		this.settings.write(SiteSettings.STYLESHEET, theme);
		Visitor.Page page = as("administrator").get("/");
		assertThat(page.document().select("body a, body button, body summary").first().attr("href"))
			.isEqualTo("#content");
		assertThat(page.document().select("body > .skip-link + " + BAR)).hasSize(1);
	}

	@Test
	void readersPagesKnowNothingOfIt() {
		String before = visitor().get("/").body();
		as("administrator").get("/");
		assertThat(before).doesNotContain("wpadminbar", "toolbar.css");
		assertThat(visitor().get("/").body()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "verandah", "classic" })
	void bothThemesHaveItAndStayGoodHtml(String theme) {
		this.settings.write(SiteSettings.STYLESHEET, theme);
		long post = post("author", "publish", "Downtime");
		for (String address : List.of("/", "/?p=" + post, "/?s=nothing", "/follow/", "/nowhere-at-all/")) {
			Visitor.Page page = as("administrator").get(address);
			assertThat(page.document().select("body > .skip-link + " + BAR + ", body > " + BAR + ":first-child"))
				.as(address)
				.hasSize(1);
			assertThat(page.document().select("head #admin-bar-css")).as(address).hasSize(1);
			assertThat(HtmlCheck.errors(page.body())).as(address).isEmpty();
			assertThat(page.header("cache-control")).as(address).contains("no-store");
		}
	}

	@ParameterizedTest
	@CsvSource({ "author, Edit post, post.php", "editor, Edit post, post.php", "contributor, '', ''",
			"subscriber, '', ''" })
	void aPostIsEditedByThoseWhoMay(String role, String label, String file) {
		long post = post("author", "publish", "Downtime");
		Element edit = as(role).get("/?p=" + post).document().selectFirst(BAR + " > a[href*=post=" + post + "]");
		assertThat((edit != null) ? edit.text() : "").isEqualTo(label);
		if (edit != null) {
			assertThat(edit.attr("href")).endsWith(file + "?post=" + post + "&action=edit");
		}
	}

	@Test
	void categoriesAndAuthorsAreEditedFromTheirLists() {
		post("author", "publish", "Downtime");
		long author = this.users.findByLogin("author").orElseThrow().id();
		assertThat(as("author").get("/?author=" + author).text(BAR)).contains("Edit profile");
		assertThat(as("administrator").get("/?author=" + author).text(BAR)).contains("Edit user");
		assertThat(as("editor").get("/?author=" + author).text(BAR)).doesNotContain("Edit user");
		this.database.sql("""
				insert into terms (taxonomy, name, slug) values ('category', 'News', 'news')""").update();
		long news = this.database.sql("select id from terms where slug = 'news'").query(Long.class).single();
		assertThat(as("editor").get("/?cat=" + news).document().select(BAR + " > a[href*=term.php]").text())
			.isEqualTo("Edit category");
		assertThat(as("author").get("/?cat=" + news).text(BAR)).doesNotContain("Edit category");
		this.database.sql("delete from terms where slug = 'news'").update();
	}

	@Test
	void whoDoesNotWantItDoesNotGetIt() {
		meta("editor", "show_admin_bar_front", "false");
		assertThat(as("editor").get("/").document().select(BAR)).isEmpty();
		assertThat(as("author").get("/").document().select(BAR)).hasSize(1);
		meta("editor", "show_admin_bar_front", "true");
		assertThat(as("editor").get("/").document().select(BAR)).hasSize(1);
	}

	@Test
	void itSpeaksTheLanguageOfItsUser() {
		meta("editor", "locale", "de_DE");
		Visitor.Page page = as("editor").get("/");
		assertThat(page.text(BAR)).contains("Neu", "Seite", "Dein Profil", "Abmelden");
		assertThat(page.document().select(BAR).attr("lang")).isEqualTo("de-DE");
		assertThat(as("author").get("/").text(BAR)).contains("New", "Log out");
	}

	@Test
	void loggingOutTakesOneStep() {
		Visitor author = as("author");
		Visitor.Page page = author.get("/");
		String logout = page.document().select(BAR + " a[href*=logout]").attr("href");
		assertThat(author.get(logout).status()).isEqualTo(302);
		assertThat(author.get("/").document().select(BAR)).isEmpty();
	}

	@Test
	void aNameIsTextAlone() {
		this.settings.set(SiteSettings.BLOGNAME, "<b>Club</b> $1 \\ & Troppo");
		assertThat(as("author").get("/").text(BAR + " .site")).isEqualTo("<b>Club</b> $1 \\ & Troppo");
	}

}
