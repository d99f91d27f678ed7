package blog.troppo.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import blog.troppo.testing.Browser;
import blog.troppo.testing.KeyboardWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each screen of forms and lists, without a mouse. */
@AdminTest
class KeyboardTests extends AtEveryScreen {

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open().forgetful().visit(base() + "/wp-login.php");
		this.browser.one("#user_login").sendKeys("administrator", Keys.TAB, PASSWORD, Keys.ENTER);
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().contains("/wp-admin/"));
	}

	@AfterEach
	void close() {
		this.browser.visit("about:blank").forgetful();
	}

	@Test
	void theFrameIsWalkedThrough() {
		this.browser.visit(base() + "/wp-admin/index.php");
		assertThat(KeyboardWalk.from(this.browser)).isEmpty();
	}

	/** Its first line folds it again. */
	@Test
	void aLongCommentThatWasOpenedIsWalkedThroughToo() {
		comment(this.post, "approved", "Bob", "At length. ".repeat(80));
		this.browser.visit(base() + "/wp-admin/edit-comments.php");
		this.browser.value("[...document.querySelectorAll('main details')].map((part) => part.open = true)");
		this.browser.value("document.getElementById('content').focus()");
		assertThat(KeyboardWalk.from(this.browser)).isEmpty();
	}

	/** From the link that leads past the menu. */
	@ParameterizedTest
	@ValueSource(ints = { 1280, 360 })
	void eachScreenIsWalkedThrough(int width) {
		comment(this.post, "approved", "Bob", "At length. ".repeat(80));
		this.browser.wide(width);
		List<String> wrong = new ArrayList<>();
		for (String screen : screens()) {
			this.browser.visit(base() + "/wp-admin/" + filled(screen));
			assertThat(this.browser.tab().getDomAttribute("class")).as(screen).isEqualTo("skip");
			this.browser.press(Keys.ENTER);
			assertThat(this.browser.value("document.activeElement.id")).as(screen).isEqualTo("content");
			KeyboardWalk.from(this.browser).forEach((found) -> wrong.add(screen + ": " + found));
		}
		assertThat(wrong).isEmpty();
	}

	/**
	 * All but WordPress's own editor, which {@code BlockEditorInABrowserTests} writes in
	 * by keyboard.
	 */
	private static List<String> screens() {
		return SCREENS.lines()
			.map((line) -> line.split("\\|")[0].strip())
			.filter((screen) -> !screen
				.matches("post-new\\.php|post-new\\.php\\?post_type=page|post\\.php.*action=edit"))
			.toList();
	}

}
