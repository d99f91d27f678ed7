package blog.troppo.admin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import blog.troppo.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** WordPress's block editor, as people write in it. */
@AdminTest
class BlockEditorInABrowserTests extends AtTheAdmin {

	private static final String CANVAS = "iframe[name='editor-canvas']";

	private static final String TITLE = ".wp-block-post-title";

	private static final Duration LONG = Duration.ofSeconds(60);

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open();
	}

	@AfterEach
	void close() {
		this.browser.outside().visit(base() + "/wp-login.php").forgetful();
		this.database.sql("delete from posts").update();
	}

	@Test
	void onAPhoneAPostIsWrittenToo() {
		logIn("author");
		this.browser.wide(390);
		visit("post-new.php");
		clickInside(TITLE);
		this.browser.press("From the beach", Keys.ENTER, "Sand everywhere.");
		outside(".editor-post-publish-button__button").click();
		outside(".editor-post-publish-panel .editor-post-publish-button").click();
		outside(".post-publish-panel__postpublish");
		assertThat(status(newest())).isEqualTo("publish");
		assertThat(visitor().get("/?feed=rss2").body()).contains("From the beach", "Sand everywhere.");
		assertThat(this.browser.overhang()).isZero();
	}

	private void logIn(String role) {
		this.browser.outside().visit(base() + "/wp-login.php").forgetful().visit(base() + "/wp-login.php");
		this.browser.one("#user_login").sendKeys(role);
		this.browser.one("#user_pass").sendKeys(PASSWORD);
		this.browser.one("#wp-submit").click();
		eventually(() -> this.browser.url().contains("/wp-admin/"));
	}

	private void visit(String screen) {
		this.browser.visit(base() + "/wp-admin/" + screen);
	}

	private List<WebElement> inCanvas(String selector) {
		return this.browser.within(CANVAS).all(selector);
	}

	private void clickInside(String selector) {
		eventually(() -> {
			this.browser.clickAt(inCanvas(selector).getFirst());
			return true;
		});
		this.browser.outside();
	}

	/** An element of the interface, once it can be seen. */
	private WebElement outside(String selector) {
		eventually(() -> this.browser.outside().all(selector).stream().anyMatch(WebElement::isDisplayed));
		return this.browser.all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
	}

	private static void eventually(Callable<Boolean> condition) {
		await().atMost(LONG).pollInterval(Duration.ofMillis(100)).ignoreExceptions().until(condition);
	}

	private long newest() {
		return this.database.sql("select max(id) from posts where type = 'post'").query(Long.class).single();
	}

	private String status(long post) {
		return String.valueOf(this.database.sql("select status from posts where id = ?")
			.param(post)
			.query()
			.singleRow()
			.get("status"));
	}

}
