package blog.troppo.admin;

import java.util.List;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may open which screen, as in WordPress. */
@AdminTest
class CapabilityTests extends AtTheAdmin {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			index.php                  | subscriber contributor author editor administrator
			edit-comments.php          | contributor author editor administrator
			profile.php                | subscriber contributor author editor administrator
			edit.php                   | contributor author editor administrator
			edit.php?post_type=page    | editor administrator
			options-general.php        | administrator
			users.php                  | administrator
			upload.php                 | author editor administrator
			edit-tags.php?taxonomy=category | editor administrator
			edit-tags.php?taxonomy=post_tag | editor administrator
			themes.php                 | administrator
			nav-menus.php              | administrator
			widgets.php                | administrator
			tools.php                  | administrator
			audit-log.php              | administrator
			index.php?page=feed-readers| administrator
			""")
	void aScreenIsOpenToThoseWhoHaveItsCapability(String screen, String allowed) {
		assertThat(visitor().get("/wp-admin/" + screen).location()).contains("/wp-login.php?redirect_to=");
		for (String role : ROLES) {
			Visitor visitor = as(role);
			boolean may = List.of(allowed.split(" ")).contains(role);
			Visitor.Page page = visitor.get("/wp-admin/" + screen);
			assertThat(page.status()).as(role + " at " + screen).isEqualTo(may ? 200 : 403);
			assertThat(page.document().select("#rail a[href='index.php']").size()).as(screen + " has the menu").isOne();
			assertThat(visitor.get("/wp-admin/").document().select("#rail a[href='" + screen + "']").isEmpty())
				.as(role + " is shown " + screen)
				.isEqualTo(!may);
		}
	}

	@Test
	void aScreenThatOneMayNotOpenSaysSoWithinTheFrame() {
		Visitor.Page page = as("subscriber").get("/wp-admin/edit-comments.php");
		assertThat(page.text("h1")).isEqualTo("You may not do this");
		assertThat(page.text("main")).contains("Sorry, you are not allowed to access this page.");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	@Test
	void theFolderIsTheDashboard() {
		Visitor.Page page = as("editor").get("/wp-admin/");
		assertThat(page.text("h1")).isEqualTo("Dashboard");
		assertThat(page.document().select("#rail a[aria-current]").attr("href")).isEqualTo("index.php");
		assertThat(page.header("cache-control")).contains("no-store");
	}

	@Test
	void eachSpeaksTheOwnLanguageElseTheSites() {
		Visitor editor = as("editor");
		this.settings.write(blog.troppo.site.SiteSettings.WPLANG, "de_DE");
		Visitor.Page german = editor.get("/wp-admin/");
		assertThat(german.text("h1")).isEqualTo("Übersicht");
		assertThat(german.document().select("html").attr("lang")).isEqualTo("de-DE");
		this.database.sql("update user_meta set value = 'en_US' where name = 'locale'").update();
		this.database.sql("""
				insert into user_meta (user_id, name, value) select id, 'locale', 'en_US' from users u
				where not exists (select from user_meta m where m.user_id = u.id and m.name = 'locale')""").update();
		assertThat(editor.get("/wp-admin/").text("h1")).isEqualTo("Dashboard");
		this.database.sql("delete from user_meta where name = 'locale'").update();
	}

	@Test
	void whatTheBrowserPrefersDoesNotCount() {
		assertThat(as("editor").with("Accept-Language", "de").get("/wp-admin/").text("h1")).isEqualTo("Dashboard");
	}

	@Test
	void whoeverWantsItCloserTogetherHasItSoInThisBrowser() {
		Visitor editor = as("editor");
		Visitor.Page page = editor.get("/wp-admin/edit.php?post_status=draft");
		assertThat(page.document().body().hasClass("compact")).isFalse();
		assertThat(editor.submit(page, ".foot form").location()).endsWith("/wp-admin/edit.php?post_status=draft");
		Visitor.Page closer = editor.get("/wp-admin/edit.php");
		assertThat(closer.document().body().hasClass("compact")).isTrue();
		assertThat(HtmlCheck.errors(closer.body())).isEmpty();
		assertThat(as("editor").get("/wp-admin/").document().body().hasClass("compact")).isFalse();
		editor.submit(closer, ".foot form");
		assertThat(editor.get("/wp-admin/").document().body().hasClass("compact")).isFalse();
	}

	@Test
	void noAssetNeedsALogin() {
		for (String asset : List.of("css/admin.css", "js/admin.js", "js/htmx.min.js", "images/icons.svg")) {
			assertThat(visitor().get("/wp-admin/" + asset).status()).as(asset).isEqualTo(200);
		}
	}

}
