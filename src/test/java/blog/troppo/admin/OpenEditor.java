package blog.troppo.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import blog.troppo.testing.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

/** WordPress's block editor in a browser, in the hands of somebody who writes. */
final class OpenEditor {

	private static final String CANVAS = "iframe[name='editor-canvas']";

	private static final String TITLE = ".wp-block-post-title";

	private static final Duration LONG = Duration.ofSeconds(60);

	private final Browser browser;

	private final String base;

	OpenEditor(Browser browser, String base) {
		this.browser = browser;
		this.base = base;
	}

	OpenEditor logIn(String role) {
		this.browser.outside().forgetful().visit(this.base + "/wp-login.php");
		this.browser.one("#user_login").sendKeys(role);
		this.browser.one("#user_pass").sendKeys(AtTheAdmin.PASSWORD);
		this.browser.one("#wp-submit").click();
		eventually(() -> this.browser.url().contains("/wp-admin/"));
		return this;
	}

	/** Opens an address of the admin, until the title can be written. */
	OpenEditor open(String address) {
		this.browser.visit(this.base + "/wp-admin/" + address);
		inside(TITLE);
		return this;
	}

	OpenEditor openPost(long post) {
		return open("post.php?post=" + post + "&action=edit");
	}

	/** The post that is written here, as its address says once it was saved. */
	long post() {
		eventually(() -> this.browser.url().contains("post.php?post="));
		return Long.parseLong(this.browser.url().replaceAll(".*post=(\\d+).*", "$1"));
	}

	/** To the title, as a click would. */
	OpenEditor toTitle() {
		click(TITLE);
		return this;
	}

	/** An element of the canvas, once it is there. */
	WebElement inside(String selector) {
		eventually(() -> !this.browser.within(CANVAS).all(selector).isEmpty());
		return this.browser.all(selector).getFirst();
	}

	int countInside(String selector) {
		return this.browser.within(CANVAS).all(selector).size();
	}

	/** Clicks where an element of the canvas is. */
	OpenEditor click(String selector) {
		eventually(() -> {
			this.browser.clickAt(this.browser.within(CANVAS).all(selector).getFirst());
			return true;
		});
		this.browser.outside();
		return this;
	}

	OpenEditor type(CharSequence... keys) {
		this.browser.press(keys);
		return this;
	}

	/** An element around the canvas, once it can be seen. */
	WebElement outside(String selector) {
		eventually(() -> this.browser.outside().all(selector).stream().anyMatch(WebElement::isDisplayed));
		return this.browser.all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
	}

	/**
	 * An element around the canvas that says just this, or this and below it what it
	 * means.
	 */
	WebElement saying(String selector, String words) {
		eventually(() -> this.browser.outside().all(selector).stream().anyMatch((each) -> says(each, words)));
		return this.browser.all(selector).stream().filter((each) -> says(each, words)).findFirst().orElseThrow();
	}

	private static boolean says(WebElement element, String words) {
		return element.isDisplayed() && element.getText().strip().lines().findFirst().equals(Optional.of(words));
	}

	/** Adds a block by its name, at the empty line that is written at. */
	OpenEditor block(String name, String selector) {
		int before = countInside(selector);
		this.browser.outside();
		type("/" + name);
		eventually(() -> this.browser.outside()
			.all(".components-autocomplete__result")
			.stream()
			.anyMatch((choice) -> choice.getText().strip().equalsIgnoreCase(name)));
		type(Keys.ENTER);
		eventually(() -> countInside(selector) > before);
		this.browser.outside();
		return this;
	}

	/** Gives files to the block that asks for some. */
	OpenEditor upload(String block, Path... files) {
		inside(block + " input[type=file]").sendKeys(Stream.of(files).map(Path::toString).collect(joining("\n")));
		eventually(() -> countInside(block + " img[src*='/uploads/']") == files.length);
		this.browser.outside();
		return this;
	}

	/** Presses what saves a draft, until it is one. */
	OpenEditor saveDraft() {
		outside(".editor-post-save-draft").click();
		outside(".editor-post-saved-state.is-saved");
		return this;
	}

	/** Publishes or schedules, through the panel that asks once more. */
	OpenEditor publish() {
		outside(".editor-post-publish-button__button").click();
		eventually(() -> {
			this.browser.outside().one(".editor-post-publish-panel .editor-post-publish-button").click();
			return true;
		});
		outside(".post-publish-panel__postpublish");
		return this;
	}

	/** What was written, block by block: its words, and the pictures in it. */
	List<String> blocks() {
		toTitle();
		eventually(() -> countInside(".is-root-container .is-selected") == 0);
		List<String> blocks = Shown.of(this.browser.within(CANVAS), ".is-root-container > .wp-block");
		this.browser.outside();
		return blocks;
	}

	/** Pastes what another program has put on the clipboard. */
	OpenEditor paste(String html, String plain) {
		this.browser.within(CANVAS).value("""
				['beforecopy', 'copy'].forEach((kind) => window.addEventListener(kind, (event) => {
					event.clipboardData?.setData('text/html', arguments[0]);
					event.clipboardData?.setData('text/plain', arguments[1]);
					event.preventDefault();
					event.stopImmediatePropagation();
				}, { capture: true, once: true }))""", html, plain);
		this.browser.pressWith(Keys.CONTROL, "c").pressWith(Keys.CONTROL, "v").outside();
		return this;
	}

	static void eventually(Callable<Boolean> condition) {
		await().atMost(LONG).ignoreExceptions().until(condition);
	}

	/** What a page or the canvas shows of a post. */
	static final class Shown {

		/** Themes put a link to itself behind a heading. */
		private static final String WORDS = """
				[...document.querySelectorAll(arguments[0])].map((block) => {
					const embed = block.matches('.wp-block-embed');
					const words = embed ? 'embed' : block.innerText.replace(/#$/, '').replace(/[\\s\\uFEFF]+/g, ' ').trim();
					const pictures = embed ? [...block.querySelectorAll('iframe')].map(() => 'frame')
						: [...block.querySelectorAll('img')].map((img) => img.src.replace(/.*\\//, '').replace(/-\\d+x\\d+(?=\\.)/, ''));
					return [words, ...pictures].join('|');
				}).filter((block) => block !== '')""";

		private Shown() {
		}

		static List<String> of(Browser browser, String blocks) {
			return ((List<?>) Objects.requireNonNull(browser.value(WORDS, blocks))).stream()
				.map(String::valueOf)
				.toList();
		}

	}

}
