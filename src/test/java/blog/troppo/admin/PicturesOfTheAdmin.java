package blog.troppo.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Browser;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Keys;

import static blog.troppo.admin.OpenEditor.eventually;
import static org.awaitility.Awaitility.await;

/**
 * Takes pictures of all screens for {@code docs/admin}, light and dark:
 * {@code mvn test -Dtest=PicturesOfTheAdmin -Dpictures}. {@code PicturesTests} tells
 * which are missing.
 */
@AdminTest
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesOfTheAdmin extends AtEveryScreen {

	static final Path FOLDER = Path.of("docs/admin");

	/** What is shown in a light and a dark picture besides the table of screens. */
	static final List<String> BESIDES = List.of("login", "login-small", "login-german", "lost-password", "block-editor",
			"block-editor-small", "quick-edit", "toolbar", "widget-gallery", "import-job");

	/** What is shown on a phone, too. */
	static final List<String> ON_A_PHONE = List.of("dashboard", "posts", "comments", "media", "plain-editor",
			"edit-comment", "settings-general", "menus");

	/** What is shown once: a moment of the editor. */
	static final List<String> ONCE = List.of("block-editor-german", "block-editor-lock", "block-editor-revisions");

	private static final List<String> BY_HAND = List.of("block-editor", "quick-edit");

	private Browser browser;

	private OpenEditor editor;

	@BeforeEach
	void open() throws IOException {
		new SampleBlog(this).fill();
		this.browser = Browser.open();
		this.editor = new OpenEditor(this.browser, base());
		this.editor.logIn("administrator");
	}

	@AfterEach
	void close() {
		this.browser.outside().inOneTab().visit(base() + "/wp-login.php").forgetful();
		this.database.sql("delete from terms").update();
		forgetSettings();
	}

	@Test
	void eachScreen() throws IOException {
		for (String line : SCREENS.lines().toList()) {
			String[] columns = line.split("\\|");
			String name = columns[2].strip();
			if (!name.equals("-") && !BY_HAND.contains(name)) {
				String part = name.equals("media-uses") ? "#uses" : "";
				take(name, "/wp-admin/" + filled(columns[0].strip()) + part, 1280);
			}
			if (ON_A_PHONE.contains(name)) {
				take(name + "-small", "/wp-admin/" + filled(columns[0].strip()), 360);
			}
		}
	}

	@Test
	void theDoors() throws IOException {
		this.browser.forgetful();
		take("login", "/wp-login.php", 1280);
		take("login-small", "/wp-login.php", 360);
		take("lost-password", "/wp-login.php?action=lostpassword", 1280);
		take("login-german", "/wp-login.php?wp_lang=de_DE", 1280);
	}

	@Test
	void whatOpensWithinAScreen() throws IOException {
		for (String scheme : List.of("light", "dark")) {
			scheme(scheme).visit(base() + "/wp-admin/edit.php");
			this.browser.one("#post-" + this.post + " [data-quick]").click();
			await().atMost(Duration.ofSeconds(20)).until(() -> !this.browser.all("tr.opened").isEmpty());
			keep("quick-edit-" + scheme);
		}
		String widgets = as("administrator").get("/wp-admin/widgets.php")
			.document()
			.select("a[href*='widget=media_gallery']")
			.attr("href");
		take("widget-gallery", "/wp-admin/" + widgets, 1280);
		this.browser.light().visit(base() + "/wp-admin/import.php");
		this.browser.one("[type=file]")
			.sendKeys(Path.of("src/main/resources/demo/club-troppo.xml").toAbsolutePath().toString());
		this.browser.one("main form.fields .primary").click();
		await().atMost(Duration.ofSeconds(60)).until(() -> this.browser.url().contains("job="));
		take("import-job", this.browser.url().replace(base(), ""), 1280);
		take("toolbar", "/?p=" + this.post, 1280);
	}

	@Test
	void theBlockEditor() throws IOException {
		this.browser.wide(1440);
		for (String scheme : List.of("light", "dark")) {
			scheme(scheme);
			this.editor.openPost(this.post).click("p.wp-block-paragraph");
			this.editor.outside(".block-editor-block-card");
			keep("block-editor-" + scheme);
		}
		this.browser.light();
		this.editor.openPost(this.post).outside("[role='tab']").click();
		this.editor.outside(".editor-private-post-last-revision__button, .editor-post-last-revision__title").click();
		this.editor.inside(".is-revision-modified");
		keep("block-editor-revisions");
	}

	@Test
	void theBlockEditorOfTwo() throws IOException {
		this.browser.wide(1440);
		this.editor.openPost(this.post);
		this.browser.newTab().wide(1440);
		this.editor.logIn("editor").openPost(this.post).outside(".editor-post-locked-modal");
		keep("block-editor-lock");
	}

	@Test
	void theBlockEditorOnASmallScreenAndInGerman() throws IOException {
		this.browser.wide(390);
		for (String scheme : List.of("light", "dark")) {
			scheme(scheme);
			this.editor.open("post-new.php").toTitle().type("From the beach", Keys.ENTER, "## Sand", Keys.ENTER);
			this.editor.type("Everywhere: in the shoes, between the pages, in the coffee.", Keys.ENTER);
			eventually(() -> this.editor.countInside("p.wp-block-paragraph") > 0);
			keep("block-editor-small-" + scheme);
			this.editor.saveDraft();
		}
		this.browser.wide(1440).light();
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		this.editor.open("post-new.php").toTitle().type("Hitzefrei", Keys.ENTER, "Um elf Uhr war Schluss.", Keys.ENTER);
		this.editor.outside(".editor-document-tools__inserter-toggle").click();
		this.editor.outside(".block-editor-inserter__menu");
		keep("block-editor-german");
	}

	private void take(String name, String path, int width) throws IOException {
		this.browser.wide(width);
		for (String scheme : List.of("light", "dark")) {
			scheme(scheme).visit(base() + path);
			await().atMost(Duration.ofSeconds(20)).until(() -> !this.browser.all("h1").isEmpty());
			this.browser.value(
					"Promise.all([...document.images].map((img) => { img.loading = 'eager'; return img.decode().catch(() => {}); }))");
			keep(name + "-" + scheme);
		}
		this.browser.light();
	}

	private Browser scheme(String name) {
		return name.equals("dark") ? this.browser.dark() : this.browser.light();
	}

	private void keep(String name) throws IOException {
		Files.write(FOLDER.resolve(name + ".png"), this.browser.outside().screenshot());
	}

}
