package blog.troppo.account;

import java.time.Duration;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Browser;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.KeyboardWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DoorTest
class DoorsInABrowserTests extends AtTheDoor {

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open().forgetful();
		this.settings.set(SiteSettings.USERS_CAN_REGISTER, true);
	}

	@AfterEach
	void close() {
		this.browser.forgetful().withScripts(true);
		this.database.sql("delete from one_time_codes").update();
		this.database.sql("delete from passkeys").update();
	}

	@Test
	void somebodyRegistersConfirmsLogsInLosesThePasswordAndOutWithoutAScript() {
		this.browser.withScripts(false).visit(base() + "/wp-login.php");
		click(".wp-login-register");
		type("#user_login", "zoe");
		type("#user_email", "zoe@example.net");
		click("#wp-submit");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().endsWith("checkemail=registered"));
		assertThat(this.browser.one("#login-message").getText()).startsWith("Registration complete.");
		this.browser.visit(link(mail("zoe@example.net")));
		choose("a good password");
		logIn("zoe", "a good password");
		arriveAt("/wp-admin/profile.php");
		this.browser.all("a")
			.stream()
			.filter((link) -> link.getText().equals("Log out"))
			.findFirst()
			.orElseThrow()
			.click();
		assertThat(this.browser.one("#login-message").getText()).isEqualTo("You are now logged out.");
		click(".wp-login-lost-password");
		type("#user_login", "zoe@example.net");
		click("#wp-submit");
		String reset = mailAbout("zoe@example.net", "Password Reset");
		this.browser.visit(link(reset));
		choose("another password");
		logIn("zoe", "another password");
		arriveAt("/wp-admin/profile.php");
	}

	@Test
	void aLanguageIsChosenAndKeptWithoutAScript() {
		this.browser.withScripts(false).visit(base() + "/wp-login.php?action=lostpassword");
		new Select(this.browser.one("#language-switcher-locales")).selectByValue("de_DE");
		click("#language-switcher [type=submit]");
		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(this.browser.one("h1").getText()).isEqualTo("Passwort vergessen"));
		click(".wp-login-log-in");
		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(this.browser.one("h1").getText()).isEqualTo("Anmelden"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1280 })
	void theNamesOfLanguagesAreNotCutShort(int width) {
		this.browser.wide(width).visit(base() + "/wp-login.php");
		assertThat(this.browser.value("""
				[...document.querySelectorAll('#language-switcher-locales option')].filter((option) => {
					const list = option.parentElement;
					const alone = list.cloneNode();
					alone.append(option.cloneNode(true));
					alone.style.cssText = 'position: absolute; flex: none; width: max-content; max-width: none';
					list.after(alone);
					const cut = alone.offsetWidth > list.offsetWidth;
					alone.remove();
					return cut;
				}).map((option) => option.text).join()""")).isEqualTo("");
		assertThat(this.browser.overhang()).isZero();
	}

	@Test
	void aPasskeyLogsInWithoutAPassword() {
		VirtualAuthenticator authenticator = this.browser.withAuthenticator();
		try {
			logIn("amy", PASSWORD);
			type("#passkey-label", "My phone");
			click("#passkey-create");
			await().atMost(Duration.ofSeconds(20)).until(() -> this.browser.url().endsWith("updated=passkey"));
			assertThat(this.browser.one("main").getText()).contains("Your passkey was added.", "My phone");
			this.browser.forgetful().visit(base() + "/wp-login.php");
			click("#passkey-login");
			await().atMost(Duration.ofSeconds(20)).until(() -> this.browser.url().endsWith("/wp-admin/profile.php"));
			assertThat(this.browser.one(".who").getText()).contains("amy");
			this.database.sql("delete from passkeys").update();
			this.browser.forgetful().visit(base() + "/wp-login.php");
			click("#passkey-login");
			await().atMost(Duration.ofSeconds(20)).until(() -> this.browser.one("#passkey-error").isDisplayed());
		}
		finally {
			this.browser.withoutAuthenticator(authenticator);
		}
	}

	@Test
	void aOneTimeCodeIsTheSecondStep() {
		logIn("amy", PASSWORD);
		type("#pass3", PASSWORD);
		click("#codes-begin button");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.all("#secret").size() == 1);
		Authenticator app = new Authenticator(this.browser.one("#secret").getText(), this.clock);
		type("#code", app.code());
		click("#codes-confirm button");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.all("#recovery li").size() == 10);
		this.clock.advance(Duration.ofSeconds(30));
		this.browser.forgetful();
		logIn("amy", PASSWORD);
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().contains("action=second-step"));
		assertThat(this.browser.one("h1").getText()).isEqualTo("One-Time Code");
		type("#code", app.code());
		click("#wp-submit");
		arriveAt("/wp-admin/profile.php");
	}

	@Test
	void thePagesThatNeedAKeyAreForEverybody() {
		visitor().post("/wp-login.php?action=lostpassword", "user_login", "amy");
		this.browser.visit(link(mail("amy@example.org")));
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().endsWith("action=rp"));
		assertForEverybody();
		logIn("owner", PASSWORD);
		arriveAt("/wp-admin/");
		this.browser.visit(base() + "/wp-login.php?action=logout");
		assertForEverybody();
		this.browser.visit(base() + "/wp-login.php?action=confirm_admin_email");
		assertForEverybody();
		this.browser.visit(base() + "/wp-admin/audit-log.php");
		assertForEverybody();
		this.browser.visit(base() + "/wp-admin/profile.php");
		type("#pass3", PASSWORD);
		click("#codes-begin button");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.all("#secret").size() == 1);
		Authenticator app = new Authenticator(this.browser.one("#secret").getText(), this.clock);
		type("#code", app.code());
		click("#codes-confirm button");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.all("#recovery li").size() == 10);
		assertForEverybody();
		this.browser.forgetful();
		logIn("owner", PASSWORD);
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().contains("action=second-step"));
		assertForEverybody();
	}

	/** The page that is open now, without asking for it again. */
	private void assertForEverybody() {
		for (int width : new int[] { 360, 1440 }) {
			assertThat(this.browser.wide(width).light().overhang()).as(this.browser.url()).isLessThanOrEqualTo(0);
			assertThat(this.browser.hindrances()).as(this.browser.url()).isEmpty();
		}
		assertThat(this.browser.dark().hindrances()).as(this.browser.url()).isEmpty();
		this.browser.light();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-login.php", "/wp-login.php?action=lostpassword", "/wp-login.php?action=register",
			"/wp-login.php?checkemail=confirm", "/wp-admin/profile.php",
			"/wp-admin/authorize-application.php?app_name=App" })
	void everyPageIsForEverybody(String path) {
		if (path.startsWith("/wp-admin")) {
			this.browser.being(loggedIn("amy"));
		}
		for (int width : new int[] { 360, 768, 1440 }) {
			assertThat(this.browser.wide(width).light().visit(base() + path).overhang()).isLessThanOrEqualTo(0);
			assertThat(this.browser.hindrances()).isEmpty();
		}
		assertThat(this.browser.dark().visit(base() + path).hindrances()).isEmpty();
		assertThat(KeyboardWalk.from(this.browser)).isEmpty();
		if (!path.startsWith("/wp-admin")) {
			assertThat(HtmlCheck.errors(visitor().get(path).body())).isEmpty();
		}
	}

	private void logIn(String login, String password) {
		this.browser.visit(base() + "/wp-login.php");
		type("#user_login", login);
		type("#user_pass", password);
		click("#wp-submit");
	}

	private void choose(String password) {
		type("#pass1", password);
		type("#pass2", password);
		click("#wp-submit");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().endsWith("resetpass=complete"));
		assertThat(this.browser.one("#login-message").getText()).startsWith("Your password has been set.");
	}

	private void arriveAt(String path) {
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().equals(base() + path));
	}

	private void type(String field, String text) {
		await().atMost(Duration.ofSeconds(10)).until(() -> !this.browser.all(field).isEmpty());
		this.browser.one(field).sendKeys(text);
	}

	private void click(String selector) {
		await().atMost(Duration.ofSeconds(10)).until(() -> !this.browser.all(selector).isEmpty());
		this.browser.one(selector).click();
	}

}
