package blog.troppo.admin;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class SettingsScreenTests extends AtTheAdmin {

	private static final String FORM = "form.settings";

	@AfterEach
	void putBack() {
		forgetSettings();
	}

	/** WordPress's roles by name, as the list of users has them. */
	@ParameterizedTest
	@CsvSource({ "en_US, Subscriber, Administrator", "de_DE, Abonnent, Administration" })
	void rolesAreCalledAsTheLanguageHasThem(String language, String least, String most) {
		this.settings.write(SiteSettings.WPLANG, language);
		assertThat(as("administrator").get("/wp-admin/options-general.php")
			.document()
			.select("#default_role option")
			.eachText()).contains(least, most);
	}

	@ParameterizedTest
	@ValueSource(strings = { "general", "writing", "reading", "discussion", "media", "permalink", "privacy" })
	void eachPageIsForTheOwnerAndGoodHtmlInBothLanguages(String page) {
		String address = "/wp-admin/options-" + page + ".php";
		assertThat(as("editor").get(address).status()).isEqualTo(403);
		assertThat(as("editor").post(address).status()).isEqualTo(403);
		Visitor owner = as("administrator");
		Visitor.Page shown = owner.get(address);
		assertThat(HtmlCheck.errors(shown.body())).isEmpty();
		assertThat(shown.document().select("#rail a[aria-current]").attr("href")).isEqualTo("options-general.php");
		this.settings.write(SiteSettings.WPLANG, "de_DE");
		assertThat(owner.get(address).text(".settings button")).isEqualTo("Änderungen speichern");
	}

	@Test
	void textsNumbersChoicesAndTicksAreKept() {
		Visitor owner = as("administrator");
		Visitor.Page page = owner.get("/wp-admin/options-discussion.php");
		Visitor.Page saved = owner.submit(page, FORM, "moderation_keys", "one\r\ntwo", "comment_order", "desc",
				"thread_comments", "1", "default_comment_status", "1");
		assertThat(saved.location()).endsWith("options-discussion.php");
		assertThat(this.settings.get(SiteSettings.MODERATION_KEYS)).isEqualTo("one\ntwo");
		assertThat(this.settings.get(SiteSettings.COMMENT_ORDER)).isEqualTo("desc");
		assertThat(this.settings.get(SiteSettings.THREAD_COMMENTS)).isTrue();
		assertThat(this.settings.get(SiteSettings.DEFAULT_COMMENT_STATUS)).isTrue();
		assertThat(this.settings.get(SiteSettings.DEFAULT_PING_STATUS)).isFalse();
		assertThat(this.settings.get(SiteSettings.REQUIRE_NAME_EMAIL)).isFalse();
		Visitor.Page again = owner.get("/wp-admin/options-discussion.php");
		assertThat(again.text("#flash")).isEqualTo("Settings saved.");
		assertThat(again.document().select("#thread_comments").hasAttr("checked")).isTrue();
		assertThat(again.document().select("#default_ping_status").hasAttr("checked")).isFalse();
	}

	@Test
	void nothingIsKeptAndNothingTypedIsLostWhenSomethingIsWrong() {
		Visitor owner = as("administrator");
		Visitor.Page wrong = owner.submit(owner.get("/wp-admin/options-general.php"), FORM, "blogname", "New name",
				"admin_email", "nobody");
		assertThat(wrong.status()).isEqualTo(200);
		assertThat(wrong.text("[role=alert]")).isEqualTo("Nothing was saved yet: one field needs another look.");
		assertThat(wrong.text("#admin_email-error")).isEqualTo("This can’t be taken.");
		assertThat(wrong.document().select("#blogname").val()).isEqualTo("New name");
		assertThat(wrong.document().select("#admin_email").val()).isEqualTo("nobody");
		assertThat(this.settings.get(SiteSettings.BLOGNAME)).isEqualTo("Club Troppo");
		Visitor.Page number = owner.submit(owner.get("/wp-admin/options-media.php"), FORM, "large_size_w", "wide");
		assertThat(number.text("#large_size_w-error")).isEqualTo("Please enter a number.");
	}

	/** A blog that moved in may have none. */
	@Test
	void aSiteWithoutAnAdminsAddressCanBeRenamed() {
		this.database.sql("update settings set value = '' where name = 'admin_email'").update();
		this.settings.reload();
		Visitor owner = as("administrator");
		Visitor.Page saved = owner.submit(owner.get("/wp-admin/options-general.php"), FORM, "blogname", "Renamed");
		assertThat(saved.status()).isEqualTo(302);
		assertThat(owner.get("/wp-admin/options-general.php").text("#flash p")).isEqualTo("Settings saved.");
		assertThat(this.settings.get(SiteSettings.BLOGNAME)).isEqualTo("Renamed");
		assertThat(this.settings.get(SiteSettings.ADMIN_EMAIL)).isEmpty();
		Visitor.Page wrong = owner.submit(owner.get("/wp-admin/options-general.php"), FORM, "admin_email", "nobody");
		assertThat(wrong.text("#admin_email-error")).isEqualTo("This can’t be taken.");
	}

	@Test
	void programsAreShutOutByATickAsInWordPress() {
		Visitor owner = as("administrator");
		Visitor.Page page = owner.get("/wp-admin/options-writing.php");
		assertThat(page.document().select("#troppo_xmlrpc").hasAttr("checked")).isTrue();
		assertThat(whoAmI()).contains("Club Troppo").doesNotContain("<fault>");
		owner.submit(page, FORM);
		assertThat(whoAmI()).contains("<int>405</int>", "XML-RPC services are disabled on this site.");
		owner.submit(owner.get("/wp-admin/options-writing.php"), FORM, "troppo_xmlrpc", "1");
		assertThat(whoAmI()).doesNotContain("<fault>");
	}

	@Test
	void pingbacksAreTakenAsLongAsTheTickIsThere() {
		Visitor owner = as("administrator");
		long post = post("author", "publish", "Downtime");
		assertThat(visitor().get("/?p=" + post).header("x-pingback")).endsWith("/xmlrpc.php");
		owner.submit(owner.get("/wp-admin/options-discussion.php"), FORM, "default_ping_status", "1");
		assertThat(this.settings.get(SiteSettings.PINGBACKS)).isFalse();
		assertThat(visitor().get("/?p=" + post).header("x-pingback")).isEmpty();
		this.database.sql("delete from posts").update();
	}

	private String whoAmI() {
		String call = """
				<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>
				<param><value>administrator</value></param><param><value>%s</value></param>
				</params></methodCall>""".formatted(PASSWORD);
		return RawHttp
			.ask(this.port, "POST", "/xmlrpc.php", Map.of("Content-Type", "text/xml"),
					call.getBytes(StandardCharsets.UTF_8))
			.text();
	}

	@Test
	void permalinksAreShownByTheNewestPost() {
		post("author", "publish", "Downtime");
		Visitor owner = as("administrator");
		Visitor.Page page = owner.get("/wp-admin/options-permalink.php");
		assertThat(page.text("form.settings .quiet a")).contains("?p=");
		owner.submit(page, FORM, "permalink_structure", "/%year%/%postname%/");
		assertThat(owner.get("/wp-admin/options-permalink.php").text("form.settings .quiet a")).contains("/2007/post-");
		this.database.sql("delete from posts").update();
	}

	@Test
	void aPageThatIsNotThereIsNotThere() {
		assertThat(as("administrator").get("/wp-admin/options-nothing.php").status()).isIn(403, 404);
	}

}
