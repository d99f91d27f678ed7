package blog.troppo.admin;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

import static blog.troppo.admin.OpenEditor.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** WordPress's block editor, as people write in it. */
@AdminTest
class BlockEditorInABrowserTests extends AtTheAdmin {

	/**
	 * What the packages of the editor do not say right, and why it is not ours to change.
	 */
	private static final List<String> THEIRS = List.of("aria-allowed-attr: <p role=\"document\"",
			"aria-allowed-role: <h1 contenteditable=\"true\" class=\"wp-block wp-block-post-title");

	@TempDir
	Path folder;

	private Browser browser;

	private OpenEditor editor;

	@BeforeEach
	void open() {
		this.browser = Browser.open();
		this.editor = new OpenEditor(this.browser, base());
	}

	@AfterEach
	void close() {
		this.browser.outside().inOneTab().visit(base() + "/wp-login.php").forgetful();
		this.browser.value("localStorage.clear(), sessionStorage.clear()");
		this.database.sql("delete from posts").update();
		this.database.sql("delete from user_meta where name = 'wp_persisted_preferences'").update();
		this.settings.set(SiteSettings.WPLANG, "");
	}

	@Test
	void onAPhoneAPostIsWrittenToo() throws IOException {
		this.browser.wide(390);
		this.editor.logIn("author").open("post-new.php");
		this.editor.toTitle().type("From the beach", Keys.ENTER, "## Sand", Keys.ENTER, "Everywhere.", Keys.ENTER);
		this.editor.type("- one", Keys.ENTER, "two", Keys.ENTER, Keys.ENTER);
		this.editor.block("image", ".wp-block-image").upload(".wp-block-image", picture());
		List<String> written = this.editor.blocks();
		this.editor.publish();
		long post = newest();
		assertThat(of(post)).containsEntry("status", "publish");
		assertThat(visitor().get("/?feed=rss2").body()).contains("From the beach", "Everywhere.", "beach.png");
		assertThat(this.browser.overhang()).isZero();
		this.browser.forgetful().visit(base() + "/?p=" + post);
		assertThat(OpenEditor.Shown.of(this.browser, ".entry-content > *")).isEqualTo(written);
		assertThat(this.browser.overhang()).isZero();
	}

	@Test
	void whatIsNotSavedIsPreviewedInATab() {
		long post = post("author", "publish", "As it is");
		this.editor.logIn("author").openPost(post).toTitle().type(Keys.END, ", and more");
		this.editor.outside(".editor-preview-dropdown__toggle").click();
		this.editor.outside(".editor-preview-dropdown__popup [role='menuitem']").click();
		eventually(() -> this.browser.tabs() == 2);
		this.browser.inTab(1);
		eventually(() -> this.browser.one("h1.entry-title").getText().equals("As it is, and more"));
		assertThat(this.browser.url()).contains("preview_nonce=");
		assertThat(visitor().get("/?p=" + post).text("h1.entry-title")).isEqualTo("As it is");
	}

	@Test
	void aBackupInTheBrowserIsOfferedAfterACrash() {
		long post = post("author", "draft", "Begun");
		this.editor.logIn("author");
		this.browser.value("sessionStorage.setItem('wp-autosave-block-editor-post-' + arguments[0], arguments[1])",
				post, "{\"post_title\": \"Begun, and nearly lost\", \"content\": \"Text.\", \"excerpt\": \"\"}");
		this.editor.openPost(post);
		assertThat(this.editor.outside(".components-notice.is-warning").getText())
			.contains("The backup of this post in your browser is different from the version below.");
		this.editor.saying(".components-notice.is-warning button", "Restore the backup").click();
		eventually(() -> this.editor.inside(".wp-block-post-title").getText().equals("Begun, and nearly lost"));
		this.editor.saveDraft();
		assertThat(of(post)).containsEntry("title", "Begun, and nearly lost");
	}

	@Test
	void aNewerAutosaveIsComparedAndRestored() {
		long post = post("editor", "publish", "As it is");
		autosave(post, "editor", "As it is!", "<!-- wp:paragraph -->\n<p>New words.</p>\n<!-- /wp:paragraph -->");
		this.editor.logIn("editor").openPost(post);
		this.editor.saying(".components-notice button, .components-notice a", "View the autosave").click();
		eventually(() -> this.editor.inside(".is-revision-added").getText().contains("New words."));
		this.editor.saying(".editor-header button", "Restore").click();
		eventually(() -> of(post).get("title").equals("As it is!"));
		assertThat(of(post).get("content").toString()).contains("New words.");
	}

	@ParameterizedTest
	@EnumSource
	void textOfOtherProgramsIsCleanedWhereItIsPasted(Clipboard clipboard) {
		this.editor.logIn("author").open("post-new.php").toTitle().type("Pasted", Keys.ENTER);
		eventually(() -> this.editor.countInside("p.wp-block-paragraph") == 1);
		this.editor.paste(clipboard.html(), clipboard.text());
		eventually(() -> this.editor.countInside("p.wp-block-paragraph") > 1);
		this.editor.saveDraft();
		assertThat(of(newest()).get("content")).isEqualTo(clipboard.blocks());
	}

	/** What is plain, and has no HTML beside it, becomes paragraphs. */
	@Test
	void plainTextBecomesParagraphs() {
		this.editor.logIn("author").open("post-new.php").toTitle().type("Pasted", Keys.ENTER);
		eventually(() -> this.editor.countInside("p.wp-block-paragraph") == 1);
		this.editor.paste("", "One line.\n\nAnother line.");
		eventually(() -> this.editor.countInside("p.wp-block-paragraph") == 2);
		this.editor.saveDraft();
		assertThat(of(newest()).get("content").toString()).contains("<p>One line.</p>", "<p>Another line.</p>");
	}

	@Test
	void aPostFromBeforeBlocksIsReadAsItLooksAndMadeIntoBlocks() {
		long post = post("author", "publish", "Old");
		this.database.sql("update posts set content = 'One line.\n\n<em>Another</em> line.' where id = ?")
			.param(post)
			.update();
		this.editor.logIn("author").openPost(post);
		assertThat(this.editor.inside("[data-type='core/freeform']").getText()).contains("One line.", "Another line.");
		this.editor.click("[data-type='core/freeform']").saying("[role='toolbar'] button", "Convert to blocks").click();
		eventually(() -> this.editor.countInside("p.wp-block-paragraph") == 2);
		this.editor.outside(".editor-post-publish-button__button").click();
		eventually(() -> of(post).get("content").toString().contains("<!-- wp:paragraph -->"));
		assertThat(of(post).get("content").toString()).contains("<p>One line.</p>", "<p><em>Another</em> line.</p>");
	}

	/** What it shows and runs there, it cannot run on this site. */
	@Test
	void anEmbedWithScriptsRunsInAFrameOfItsOwn() {
		this.editor.logIn("author").open("post-new.php").toTitle().type("Said elsewhere", Keys.ENTER);
		this.browser.outside()
			.value("""
					(() => {
						const real = window.fetch;
						const html = '<p id="toot">A toot</p><script>let reached = "yes";'
							+ 'try { top.document.title; } catch { reached = "no"; }'
							+ 'document.getElementById("toot").dataset.reached = reached;</' + 'script>';
						const answer = { html, type: 'rich', version: '1.0', provider_name: 'Elsewhere', title: 'A toot' };
						window.fetch = (address, ...more) => String(address?.url ?? address).includes('oembed')
							? Promise.resolve(new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } }))
							: real(address, ...more);
					})()""");
		this.editor.block("embed", ".wp-block-embed").type("https://elsewhere.example/1", Keys.ENTER);
		eventually(() -> this.browser
			.within("iframe[name='editor-canvas']", ".wp-block-embed iframe", "iframe[sandbox*='allow-scripts']")
			.one("#toot[data-reached='no']")
			.getText()
			.equals("A toot"));
		this.browser.outside();
	}

	@Test
	void looksAreKeptWithThePerson() {
		this.editor.logIn("author").open("post-new.php");
		this.editor.outside(".interface-interface-skeleton__header [aria-label='Options']").click();
		this.editor.saying("[role='menuitemcheckbox']", "Top toolbar").click();
		eventually(() -> preferences().contains("fixedToolbar\";b:1"));
		this.browser.value("localStorage.clear()");
		this.editor.open("post-new.php").toTitle().type(Keys.ENTER, "Text");
		this.editor.outside(".editor-header .editor-collapsible-block-toolbar");
	}

	@Test
	void germanIsSpoken() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		this.editor.logIn("author").open("post-new.php").toTitle().type("Hitzefrei", Keys.ENTER, "/");
		this.editor.saying(".components-autocomplete__result", "Überschrift");
		assertThat(this.editor.outside(".editor-post-publish-button__button").getText()).isEqualTo("Veröffentlichen");
		assertThat(this.editor.outside(".editor-post-save-draft").getText()).isEqualTo("Entwurf speichern");
	}

	@Test
	void whoReadsFromTheRightWritesFromTheRight() {
		this.settings.set(SiteSettings.WPLANG, "ar");
		this.editor.logIn("author").open("post-new.php");
		assertThat(this.browser.outside().value("document.dir")).isEqualTo("rtl");
		assertThat(this.browser.one("link[rel='stylesheet']").getAttribute("href")).contains("/editor-rtl-");
		assertThat(this.editor.outside(".interface-interface-skeleton__sidebar").getLocation().x).isZero();
		assertThat(this.browser.within("iframe[name='editor-canvas']").value("document.dir || document.body.dir"))
			.isEqualTo("rtl");
	}

	/** By rule, what WordPress's own packages bring; of ours, nothing. */
	@Test
	void nobodyIsHinderedByWhatIsOurs() {
		post("author", "publish", "Older");
		this.editor.logIn("author").open("post-new.php").toTitle().type("Title", Keys.ENTER, "Text.");
		this.browser.outside();
		assertThat(this.browser.hindrances()).allMatch((hindrance) -> THEIRS.stream().anyMatch(hindrance::startsWith));
		this.editor.type(Keys.ENTER).block("gallery", ".wp-block-gallery");
		this.editor.inside(".wp-block-gallery .block-editor-media-placeholder__button");
		this.browser.outside();
	}

	/** The keyboard alone reaches the title, adds blocks, formats words and publishes. */
	@Test
	void aKeyboardIsEnough() {
		this.editor.logIn("author").open("post-new.php");
		eventually(() -> this.browser.within("iframe[name='editor-canvas']")
			.value("document.activeElement.matches('.wp-block-post-title')")
			.equals(true));
		this.browser.outside();
		this.editor.type("By keyboard", Keys.ENTER);
		this.editor.block("heading", ".wp-block-heading").type("Typed", Keys.ENTER, "It is ");
		this.browser.pressWith(Keys.CONTROL, "b");
		this.editor.type("bold");
		this.browser.pressWith(Keys.CONTROL, "b");
		this.editor.type(", ");
		this.browser.pressWith(Keys.CONTROL, "i");
		this.editor.type("slanted");
		this.browser.pressWith(Keys.CONTROL, "i");
		this.editor.type(" and linked");
		this.browser.pressWith(Keys.SHIFT, Keys.ARROW_LEFT.toString().repeat("linked".length()));
		this.browser.pressWith(Keys.CONTROL, "k");
		this.editor.outside(".block-editor-link-control input[role='combobox']");
		this.editor.type("https://example.org/", Keys.ENTER);
		eventually(() -> this.editor.countInside("a[href='https://example.org/']") == 1);
		this.browser.outside().press(Keys.ESCAPE);
		this.browser.pressWith(Keys.CONTROL, "s");
		this.editor.outside(".editor-post-saved-state.is-saved");
		tabTo(".editor-post-publish-button__button");
		this.editor.type(Keys.ENTER);
		tabTo(".editor-post-publish-panel .editor-post-publish-button");
		this.editor.type(Keys.ENTER).outside(".post-publish-panel__postpublish");
		assertThat(of(newest())).containsEntry("status", "publish").containsEntry("title", "By keyboard");
		assertThat(of(newest()).get("content").toString()).contains(
				"<p>It is <strong>bold</strong>, <em>slanted</em> and <a href=\"https://example.org/\">linked</a></p>");
	}

	private void tabTo(String selector) {
		this.editor.outside(selector);
		for (int i = 0; i < 60; i++) {
			if (Boolean.TRUE
				.equals(this.browser.outside().value("document.activeElement.matches(arguments[0])", selector))) {
				return;
			}
			this.browser.press(Keys.TAB);
		}
		assertThat(selector).as("reached by the tab key").isEmpty();
	}

	private Path picture() throws IOException {
		Path file = this.folder.resolve("beach.png");
		ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
		return file;
	}

	private long newest() {
		return this.database.sql("select max(id) from posts where type = 'post'").query(Long.class).single();
	}

	private Map<String, Object> of(long post) {
		return this.database.sql("""
				select status::text, title, content, password, sticky, slug, comment_status::text, excerpt
				from posts where id = ?""").param(post).query().singleRow();
	}

	private void autosave(long post, String author, String title, String content) {
		this.database
			.sql("""
					insert into posts (type, status, slug, parent_id, author_id, title, content, published_local, published_at,
						modified_local, modified_at)
					values ('revision', 'inherit', ? || '-autosave-v1', ?, ?, ?, ?, '2026-03-14 09:00', '2026-03-14 09:00Z',
						'2026-03-14 09:00', '2026-03-14 09:00Z')""")
			.params(post, post, this.users.findByLogin(author).orElseThrow().id(), title, content)
			.update();
	}

	private String preferences() {
		return this.database
			.sql("select coalesce(max(value), '') from user_meta where name = 'wp_persisted_preferences'")
			.query(String.class)
			.single();
	}

}
