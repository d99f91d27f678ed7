package blog.troppo.admin;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import blog.troppo.theme.ActiveTheme;
import blog.troppo.theme.folder.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class ThemesScreenTests extends AtTheAdmin {

	private static final String LIST = "/wp-admin/themes.php";

	private static final String SETTINGS = "/wp-admin/customize.php?theme=verandah";

	@Autowired
	ActiveTheme active;

	@Autowired
	Themes themes;

	@AfterEach
	void putBack() {
		forgetSettings();
	}

	private String accent() {
		return String.valueOf(this.active.values(this.themes.get("verandah")).get("accent"));
	}

	@ParameterizedTest
	@ValueSource(strings = { LIST, LIST + "?theme=classic", SETTINGS, "/wp-admin/customize.php?theme=classic" })
	void eachPageIsForTheOwnerAndGoodHtmlInBothLanguages(String address) {
		isForTheOwnerAlone(address);
		isGoodHtml(address, "Designs");
	}

	@Test
	void theActiveThemeIsFirst() {
		Visitor.Page list = as("administrator").get(LIST);
		assertThat(list.text(".cards li:first-child h2")).isEqualTo("Verandah Active");
		assertThat(list.document().select(".cards li:first-child button").isEmpty()).isTrue();
		assertThat(list.text(".cards")).contains("Classic", "The manner of 2007");
	}

	@Test
	void aThemeIsActivatedAndThatIsUndone() {
		Visitor owner = as("administrator");
		assertThat(visitor().get("/").body()).contains("verandah-style-css");
		Visitor.Page done = owner.submit(owner.get(LIST), "form[action*=stylesheet=classic]");
		assertThat(done.location()).endsWith("themes.php");
		assertThat(visitor().get("/").body()).contains("classic-style-css").doesNotContain("verandah-style-css");
		Visitor.Page next = owner.get(LIST);
		assertThat(next.text("#flash p")).isEqualTo("The site wears Classic now.");
		owner.submit(next, "#flash form");
		assertThat(this.settings.get(SiteSettings.STYLESHEET)).isEqualTo("verandah");
		assertThat(visitor().get("/").body()).contains("verandah-style-css");
	}

	@Test
	void menusOfEqualPlacesComeAlong() {
		this.settings.store("theme_mods_verandah",
				"a:1:{s:18:\"nav_menu_locations\";a:2:{s:7:\"primary\";i:7;s:5:\"other\";i:8;}}");
		this.active.wear(this.themes.get("classic"));
		assertThat(this.settings.find("theme_mods_classic"))
			.contains("a:1:{s:18:\"nav_menu_locations\";a:1:{s:7:\"primary\";i:7;}}");
	}

	@Test
	void aThemeThatIsNotThereIsNotThere() {
		Visitor owner = as("administrator");
		assertThat(owner.get(LIST + "?theme=nothing").status()).isEqualTo(404);
		assertThat(owner.get("/wp-admin/customize.php?theme=..").status()).isEqualTo(404);
	}

	@Test
	void theOwnerAloneTriesAThemeOn() {
		Visitor owner = as("administrator");
		Visitor.Page tried = owner.get("/?wp_theme_preview=classic");
		assertThat(tried.body()).contains("classic-style-css").doesNotContain("verandah-style-css");
		assertThat(tried.header("cache-control")).contains("no-store", "private");
		assertThat(tried.text("#wpadminbar .preview")).isEqualTo("Preview of Classic End the preview");
		assertThat(tried.document().select("a[rel=home]").attr("href"))
			.isEqualTo(base() + "/?wp_theme_preview=classic");
		assertThat(tried.document().select("#wpadminbar .site").attr("href")).isEqualTo(base() + "/wp-admin/");
		assertThat(tried.document().select(".preview a + a").attr("href")).isEqualTo(base() + "/");
		for (String other : new String[] { "nobody", "editor" }) {
			assertThat(as(other).get("/?wp_theme_preview=classic").body()).as(other).contains("verandah-style-css");
		}
		assertThat(owner.get("/?wp_theme_preview=nothing").body()).contains("verandah-style-css");
		assertThat(visitor().get("/").body()).contains("verandah-style-css");
	}

	/** Only who may change it sees it, and what it cannot be changes nothing. */
	@Test
	void settingsAreTriedBeforeTheyAreSaved() {
		String tried = "/?wp_theme_preview=verandah&set-accent=%238a1c4a&set-ground=nonsense";
		Visitor owner = as("administrator");
		Visitor.Page page = owner.get(tried);
		assertThat(page.body()).contains(":#8a1c4a").doesNotContain(":nonsense");
		assertThat(page.document().select(".preview a + a").attr("href")).isEqualTo(base() + "/");
		assertThat(page.document().select("a[href*=set-accent]").attr("href"))
			.contains("wp_theme_preview=verandah&set-accent=%238a1c4a");
		assertThat(owner.get("/").body()).doesNotContain(":#8a1c4a");
		assertThat(owner.get("/?wp_theme_preview=verandah").body()).doesNotContain(":#8a1c4a");
		assertThat(owner.get("/?wp_theme_preview=classic&set-accent=%238a1c4a").body())
			.doesNotContain("verandah-style-css");
		assertThat(as("editor").get(tried).body()).doesNotContain(":#8a1c4a");
		assertThat(visitor().get(tried).body()).doesNotContain(":#8a1c4a");
		assertThat(visitor().get("/").body()).doesNotContain(":#8a1c4a");
		Visitor.Page form = owner.get("/wp-admin/customize.php");
		assertThat(form.document().select("#set-accent").val()).isNotEqualTo("#8a1c4a");
		assertThat(form.document().select("#try").attr("title")).isEqualTo("Preview of Verandah");
	}

	@Test
	void settingsReachThePageAndAreUndone() {
		Visitor owner = as("administrator");
		Visitor.Page form = owner.get(SETTINGS);
		assertThat(form.document().select("#set-accent").attr("type")).isEqualTo("color");
		assertThat(form.text("#set-accent-help")).isEqualTo("The theme’s own: #0a5652");
		owner.submit(form, "main form.fields", "set-accent", "#8a1c4a", "set-sidebar", "beside", "set-pageComments",
				"hidden");
		assertThat(accent()).isEqualTo("#8a1c4a");
		assertThat(visitor().get("/").body()).contains("--wp--preset--color--accent-3:#8a1c4a", "has-sidebar");
		Visitor.Page next = owner.get(SETTINGS);
		assertThat(next.text("#flash p")).isEqualTo("The theme’s settings are saved.");
		owner.submit(next, "#flash form");
		assertThat(accent()).isEqualTo("#0a5652");
		assertThat(visitor().get("/").body()).doesNotContain("8a1c4a", "has-sidebar");
	}

	@Test
	void theThemesOwnComesBackWithOneButton() {
		this.active.choose(this.themes.get("verandah"), java.util.Map.of("accent", "#8a1c4a"));
		Visitor owner = as("administrator");
		owner.submit(owner.get(SETTINGS), "main form.fields", "reset", "yes");
		assertThat(accent()).isEqualTo("#0a5652");
		assertThat(owner.get(SETTINGS).text("#flash p")).isEqualTo("All is as the theme has it.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			set-accent  | red                   | Please give a colour as # and six letters or digits, such as #0a5652.
			set-accent  | #12345                | Please give a colour as # and six letters or digits, such as #0a5652.
			set-accent  | #fff;}body{display:no | Please give a colour as # and six letters or digits, such as #0a5652.
			set-sidebar | everywhere            | Please choose one of the list.
			""")
	void whatASettingCannotBeIsSaidBesideItAndNothingTypedIsLost(String field, String value, String why) {
		Visitor owner = as("administrator");
		Visitor.Page wrong = owner.submit(owner.get(SETTINGS), "main form.fields", "set-ground", "#eeeeee",
				"set-sidebar", "beside", "set-pageComments", "hidden", field, value);
		assertThat(wrong.status()).isEqualTo(200);
		assertThat(wrong.text("#" + field + "-error")).isEqualTo(why);
		assertThat(wrong.document().select("#set-ground").val()).isEqualTo("#eeeeee");
		if (field.equals("set-accent")) {
			assertThat(wrong.document().select("#set-accent").val()).isEqualTo(value);
		}
		assertThat(this.settings.find("theme_mods_verandah")).isEmpty();
		assertThat(HtmlCheck.errors(wrong.body())).isEmpty();
	}

}
