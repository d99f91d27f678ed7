package blog.troppo.reader;

import java.time.Duration;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Browser;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A conversation as people have it: in a browser, and in their mails. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CommentingInABrowserTests extends AtTheForm {

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open().wide(1024).light().forgetful();
	}

	@AfterEach
	void close() {
		this.browser.forgetful().withScripts(true);
	}

	@Test
	void somebodyRegistersCommentsCorrectsAndAnswersAndTheOwnerApprovesByMail() {
		this.settings.set(SiteSettings.USERS_CAN_REGISTER, true);
		this.settings.set(SiteSettings.COMMENT_REGISTRATION, true);
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		this.browser.visit(base() + "/wp-login.php?action=register");
		type("#user_login", "zoe");
		type("#user_email", "zoe@example.net");
		click("#wp-submit");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.all("#user_email").isEmpty());
		this.browser.visit(Mailbox.link(mails().mail("zoe@example.net"), "wp-login.php"));
		type("#pass1", "a good password");
		type("#pass2", "a good password");
		click("#wp-submit");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.all("#pass1").isEmpty());
		this.browser.visit(this.address);
		click("#respond a");
		type("#user_login", "zoe");
		type("#user_pass", "a good password");
		click("#wp-submit");
		arriveAt(this.address);
		this.browser.visit(this.address);
		say("Mine are grean.");
		seeOne(".comment-awaiting-moderation");
		click(".comment-edit-link");
		type("#comment", "Mine are green.");
		click("#save-comment");
		seeOne(".comment-awaiting-moderation");
		assertThat(this.browser.one(".comment-content").getText()).isEqualTo("Mine are green.");
		this.browser.forgetful().visit(this.address);
		assertThat(this.browser.all(".comment-content")).isEmpty();
		this.browser.visit(Mailbox.link(mails().mailAbout("owner@example.org", "Please moderate"), "verb=approve"));
		assertThat(this.browser.hindrances()).isEmpty();
		click("#verb-approve");
		seeOne("#done");
		this.settings.set(SiteSettings.COMMENT_REGISTRATION, false);
		this.settings.set(SiteSettings.COMMENT_MODERATION, false);
		this.browser.visit(this.address);
		assertThat(this.browser.one(".comment-content").getText()).isEqualTo("Mine are green.");
		click(".comment-reply-link");
		assertThat(this.browser.url()).isEqualTo(this.address);
		introduce("Bob");
		say("Ours too.");
		seeOne(".children .comment-content");
		assertThat(this.browser.one(".children .comment-content").getText()).isEqualTo("Ours too.");
	}

	@Test
	void withoutAScriptAnAnswerTakesAPageMore() {
		comment(visitor(), "First");
		this.browser.withScripts(false).visit(this.address);
		click(".comment-reply-link");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().contains("replytocom="));
		introduce("Bob");
		say("Second");
		seeOne(".children .comment-content");
	}

	@Test
	void theFormAndThePagesAroundItAreForEverybody() {
		comment(visitor(), "http://a.example is a link", "follow_comments", "yes");
		String follow = Mailbox.link(mails().mailAbout("ann@example.org", "Confirm"), "/wp-comments/follow?");
		for (String theme : new String[] { "classic", "verandah" }) {
			this.settings.set(SiteSettings.TEMPLATE, theme);
			this.settings.set(SiteSettings.STYLESHEET, theme);
			assertForEverybody(this.address);
		}
		assertForEverybody(follow);
		this.browser.visit(base() + "/wp-login.php");
		type("#user_login", "owner");
		type("#user_pass", PASSWORD);
		click("#wp-submit");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().contains("/wp-admin/"));
		assertForEverybody(base() + "/wp-comments/moderate?c=" + newest());
		say(this.address, "I am the owner");
		assertForEverybody(base() + "/wp-comments/edit?c=" + newest());
	}

	private void assertForEverybody(String url) {
		for (int width : new int[] { 360, 1440 }) {
			assertThat(this.browser.wide(width).light().visit(url).overhang()).as(url).isLessThanOrEqualTo(0);
			assertThat(this.browser.hindrances()).as(url).isEmpty();
		}
		assertThat(this.browser.dark().visit(url).hindrances()).as(url).isEmpty();
		this.browser.light().wide(1024);
	}

	private void say(String address, String text) {
		this.browser.visit(address);
		say(text);
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().contains("#comment-"));
	}

	private void say(String text) {
		this.clock.advance(Duration.ofSeconds(20));
		type("#comment", text);
		click("#submit");
	}

	private void introduce(String name) {
		type("#author", name);
		type("#email", name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
	}

	private void seeOne(String selector) {
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.all(selector).size() == 1);
	}

	private void arriveAt(String address) {
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().startsWith(address));
	}

	private void type(String field, String text) {
		this.browser.one(field).clear();
		this.browser.one(field).sendKeys(text);
	}

	private void click(String selector) {
		this.browser.one(selector).click();
	}

}
