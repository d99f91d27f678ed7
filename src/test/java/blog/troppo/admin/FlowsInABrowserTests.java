package blog.troppo.admin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import blog.troppo.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people do at the admin's screens every day, on a desk and on a phone. */
@AdminTest
class FlowsInABrowserTests extends AtTheAdmin {

	private static final int DESK = 1280;

	private static final int PHONE = 360;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open().being(as("administrator"));
	}

	@AfterEach
	void close() {
		this.browser.visit("about:blank");
		this.browser.forgetful();
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where slug in ('weather', 'main')").update();
		this.database.sql("delete from users where login = 'zoe'").update();
		this.database.sql("delete from terms where taxonomy = 'nav_menu'").update();
		forgetSettings();
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void aPostIsWrittenPublishedTrashedAndBroughtBack(int width) {
		this.browser.wide(width);
		visit("post-new.php?classic-editor");
		type("#title", "Rain");
		type("#content-text", "It *rains*.");
		click("#format-markdown-blocks");
		click(".editor .primary");
		said("Saved. Readers see it.");
		assertThat(one("select content from posts where type = 'post'")).contains("<p>It <em>rains</em>.</p>");
		visit("edit.php");
		click(".verbs [formaction*='action=trash']");
		said("1 item moved to the Trash.");
		assertThat(one("select status from posts where type = 'post'")).isEqualTo("trash");
		click("#undo");
		said("Undone.");
		assertThat(one("select status from posts where type = 'post'")).isEqualTo("publish");
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void aPostIsEditedQuicklyInItsRow(int width) {
		post("author", "draft", "Rain");
		this.browser.wide(width);
		visit("edit.php");
		click("[data-quick]");
		await().atMost(PATIENCE).until(() -> !this.browser.all("tr.opened #quick-title").isEmpty());
		assertThat(this.browser.overhang()).isZero();
		// seen from the top: a link that is half under the bar there would count as a
		// small one
		this.browser.value("scrollTo(0, 0)");
		assertThat(this.browser.hindrances()).isEmpty();
		this.browser.one("#quick-title").sendKeys(Keys.ESCAPE);
		await().atMost(PATIENCE).until(() -> this.browser.all("tr.opened").isEmpty());
		click("[data-quick]");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.browser.all("tr.opened #quick-title"))
				.as(this.browser.url() + ": " + this.browser.value("document.body.innerText"))
				.isNotEmpty());
		this.browser.one("#quick-title").clear();
		type("#quick-title", "Sun");
		click("tr.opened .primary");
		said("1 item changed.");
		assertThat(one("select title from posts where type = 'post'")).isEqualTo("Sun");
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void aCommentIsAnsweredInItsRow(int width) {
		comment(post("author", "publish", "Rain"), "hold", "Amy", "Wet");
		this.browser.wide(width);
		visit("edit-comments.php");
		if (width == DESK) {
			this.browser.press("j");
			this.browser.press("r");
		}
		else {
			click("[data-key='r']");
		}
		await().atMost(PATIENCE).until(() -> !this.browser.all("tr.opened #answer").isEmpty());
		type("#answer", "Indeed");
		click("tr.opened [type=submit]");
		said("Your answer was added.");
		assertThat(one("select count(*)::text from comments where status = 'approved'")).isEqualTo("2");
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void aCategoryIsMadeAndAUserAndASettingChanged(int width) {
		this.browser.wide(width);
		visit("edit-tags.php?taxonomy=category");
		type("#name", "Weather");
		click("#add .primary");
		said("“Weather” was added.");
		visit("user-new.php");
		type("#login", "zoe");
		type("#email", "zoe@example.com");
		click("main .primary");
		said("The user zoe was added.");
		visit("options-general.php");
		this.browser.one("#blogname").clear();
		type("#blogname", "Rain and Sun");
		click("main .primary");
		said("Settings saved.");
		assertThat(this.browser.one(".top .site").getText()).isEqualTo("Rain and Sun");
	}

	@Test
	void whatIsTypedIsKeptAndOfferedAfterACrash() {
		long post = post("author", "publish", "Rain");
		visit("post.php?action=edit&classic-editor&post=" + post);
		type("#title", " and sun");
		this.browser.value("Object.defineProperty(document, 'hidden', { value: true, configurable: true })");
		this.browser.value("document.dispatchEvent(new Event('visibilitychange'))");
		await().atMost(PATIENCE).until(() -> this.browser.one("#kept").getText().startsWith("Kept at"));
		visit("about:blank");
		visit("post.php?action=edit&classic-editor&post=" + post);
		assertThat(this.browser.one("form.notice p").getText()).contains("more recent than the version below");
		click("form.notice .button");
		await().atMost(PATIENCE).until(() -> this.browser.one("#title").getAttribute("value").equals("Rain and sun"));
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void filesAreDroppedOnTheLibrary(int width) throws IOException {
		this.browser.wide(width);
		visit("upload.php");
		this.browser
			.value("""
					(() => {
						const bytes = Uint8Array.from(atob('%s'), (letter) => letter.charCodeAt(0));
						const dropped = new DataTransfer();
						dropped.items.add(new File([bytes], 'sea.png', { type: 'image/png' }));
						const at = document.querySelector('.drop') ?? document.body;
						for (const kind of ['dragenter', 'dragover', 'drop']) {
							at.dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
						}
					})()"""
				.formatted(Base64.getEncoder().encodeToString(png())));
		await().atMost(PATIENCE)
			.until(() -> one("select count(*)::text from posts where type = 'attachment'").equals("1"));
		await().atMost(PATIENCE).until(() -> !this.browser.all(".grid img").isEmpty());
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void aCutIsDrawnOnAPicture(int width) throws IOException {
		filesAreDroppedOnTheLibrary(width);
		visit("upload.php?item=" + one("select id::text from posts where type = 'attachment'"));
		click("#picture summary");
		this.browser.drag(this.browser.one(".stage .crop"), -40, -30, 60, 40);
		assertThat(Integer.parseInt(value("#crop-width"))).isBetween(55, 65);
		assertThat(Integer.parseInt(value("#crop-height"))).isBetween(35, 45);
		click("#picture [type=submit]");
		said("The image was changed.");
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void aMenuIsMadeAndItsEntriesMovedByKeyboard(int width) {
		this.browser.wide(width);
		visit("nav-menus.php");
		assertThat(this.browser.all("main a, main button, main input, main select, main summary"))
			.allSatisfy((control) -> assertThat(control.getAttribute("tabindex")).isNotEqualTo("-1"));
		this.browser.one("#new-name").sendKeys("Main", Keys.ENTER);
		await().atMost(PATIENCE)
			.until(() -> one("select count(*)::text from terms where taxonomy = 'nav_menu' and name = 'Main'")
				.equals("1"));
		entry("One", 1);
		entry("Two", 2);
		press("#menu li:first-child [value^='down:']");
		await().atMost(PATIENCE).ignoreExceptions().until(() -> entries().equals(List.of("Two", "One")));
		press("#menu li:last-child [value^='in:']");
		await().atMost(PATIENCE).ignoreExceptions().until(() -> !this.browser.all("#menu li.depth-1").isEmpty());
		press("#menu li:last-child [value^='out:']");
		await().atMost(PATIENCE).ignoreExceptions().until(() -> this.browser.all("#menu li.depth-0").size() == 2);
		assertThat(this.browser.overhang()).isZero();
		this.database.sql("delete from terms where taxonomy = 'nav_menu'").update();
	}

	/** A link of one's own, without a mouse. */
	private void entry(String name, int number) {
		press("#add details:last-of-type summary");
		this.browser.one("#url").sendKeys("https://example.org/" + name);
		this.browser.one("#label").sendKeys(name, Keys.ENTER);
		await().atMost(PATIENCE).ignoreExceptions().until(() -> entries().size() == number);
	}

	private List<String> entries() {
		return this.browser.all("#menu li .entry strong").stream().map(WebElement::getText).toList();
	}

	private void press(String selector) {
		this.browser.one(selector).sendKeys(Keys.ENTER);
	}

	/** What people do at the other screens, with a thumb. */
	@Test
	void onAPhoneEachScreenDoesWhatItIsFor() throws IOException {
		long comment = comment(post("author", "publish", "Rain"), "approved", "Amy", "Wet");
		long user = this.users.findByLogin("editor").orElseThrow().id();
		filesAreDroppedOnTheLibrary(PHONE);
		String picture = one("select id::text from posts where type = 'attachment'");
		for (String page : List.of("writing", "reading", "discussion", "media", "permalink")) {
			does("options-" + page + ".php", "form.settings .primary");
		}
		does("edit-comments.php", "[data-key='s']");
		does("edit-comments.php?comment_status=spam", "[data-key='z']");
		does("comment.php?action=editcomment&c=" + comment, "#edit .primary");
		does("user-edit.php?user_id=" + user, "main form.fields .primary");
		does("upload.php?item=" + picture, "main form.fields .primary");
		does("widgets.php", "#add .primary");
		does("themes.php", "form[action*='stylesheet=classic'] button");
		does("customize.php", "main form.fields .primary");
		does("themes.php", "form[action*='stylesheet=verandah'] button");
		does("tools.php?page=tasks", "table.tasks:last-of-type .verbs button");
		assertThat(statusOfComment(comment)).isEqualTo("approved");
	}

	/** Presses what the screen is for, until it says that it was done. */
	private void does(String screen, String button) {
		visit(screen);
		assertThat(this.browser.overhang()).as(screen).isZero();
		click(button);
		await(screen).atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> !this.browser.one("#flash p").getText().isBlank());
	}

	@ParameterizedTest
	@ValueSource(ints = { DESK, PHONE })
	void aThemesSettingsAreShownWhileTheyAreChosen(int width) {
		this.browser.wide(width);
		visit("customize.php");
		this.browser.value("(() => { const field = document.querySelector('#set-accent'); field.value = '#8a1c4a';"
				+ " field.dispatchEvent(new Event('input', { bubbles: true })); })()");
		await().atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> String.valueOf(this.browser.within("#try").value("document.documentElement.outerHTML"))
				.contains("#8a1c4a"));
		this.browser.outside();
		assertThat(this.browser.overhang()).isZero();
		assertThat(visitor().get("/").body()).doesNotContain("#8a1c4a");
	}

	@Test
	void thePhonesMenuLeadsToEachScreen() {
		this.browser.wide(PHONE);
		visit("index.php");
		click(".menu-button");
		List<String> links = this.browser.all("#rail a").stream().map((link) -> link.getAttribute("href")).toList();
		assertThat(links).hasSizeGreaterThan(15);
		assertThat(this.browser.one("#rail").isDisplayed()).isTrue();
		this.browser.press(Keys.ESCAPE);
		await().atMost(PATIENCE).until(() -> !this.browser.one("#rail").isDisplayed());
	}

	private void visit(String screen) {
		this.browser.visit(screen.startsWith("about:") ? screen : base() + "/wp-admin/" + screen);
	}

	private void type(String field, String text) {
		this.browser.one(field).sendKeys(text);
	}

	/** Into the middle first, where nothing that sticks to an edge lies over it. */
	private void click(String selector) {
		this.browser.value("document.querySelector(\"%s\").scrollIntoView({ block: 'center' })".formatted(selector));
		this.browser.one(selector).click();
	}

	private String value(String field) {
		return String.valueOf(this.browser.one(field).getAttribute("value"));
	}

	private void said(String words) {
		await().atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> this.browser.one("#flash p").getText().startsWith(words));
	}

	private String one(String sql) {
		return this.database.sql(sql).query(String.class).single();
	}

	private static byte[] png() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
