package blog.troppo.account;

import java.time.Duration;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Visitor;
import blog.troppo.user.AuditEvent;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Passwords;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class LoginTests extends AtTheDoor {

	@Autowired
	AuditLog log;

	@Test
	void theFormHasWordPresssNamesAndIds() {
		Visitor.Page page = visitor().get("/wp-login.php?redirect_to=%2F2007%2F");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.document().title()).isEqualTo("Log In ‹ Club Troppo — WordPress");
		assertThat(page.document().select("form#loginform[name=loginform][method=post]")).hasSize(1);
		assertThat(page.document()
			.select("#user_login[name=log], #user_pass[name=pwd], #rememberme[value=forever], "
					+ "#wp-submit[name=wp-submit], input[name=testcookie][value=1]"))
			.hasSize(5);
		assertThat(page.document().select("input[name=redirect_to]").val()).isEqualTo("/2007/");
		assertThat(page.document().body().classNames()).contains("login", "login-action-login", "wp-core-ui");
		assertThat(page.header("cache-control")).contains("no-store");
	}

	@Test
	void aRightPasswordOpensTheAdmin() {
		Visitor visitor = visitor();
		Visitor.Page page = visitor.post("/wp-login.php", "log", "owner", "pwd", PASSWORD);
		assertThat(page.status()).isEqualTo(302);
		assertThat(page.location()).isEqualTo(base() + "/wp-admin/");
		assertThat(page.header("x-redirect-by")).isEqualTo("WordPress");
		assertThat(page.header("set-cookie")).contains("wordpress_logged_in_troppo=", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Max-Age");
		assertThat(visitor.get("/wp-admin/profile.php").status()).isEqualTo(200);
		assertThat(this.log.about(user("owner").id(), 1)).singleElement()
			.satisfies((entry) -> assertThat(entry.event()).isEqualTo(AuditEvent.SIGNED_IN));
	}

	@Test
	void anEmailAddressDoesAsWellAsTheLogin() {
		assertThat(visitor().post("/wp-login.php", "log", "Amy@Example.org", "pwd", PASSWORD).location())
			.isEqualTo(base() + "/wp-admin/profile.php");
	}

	@Test
	void whoWantsToBeRememberedIsForTwoWeeks() {
		Visitor.Page page = visitor().post("/wp-login.php", "log", "amy", "pwd", PASSWORD, "rememberme", "forever");
		assertThat(page.header("set-cookie")).contains("Max-Age=" + Duration.ofDays(14).toSeconds());
	}

	@Test
	void anOldPasswordFormIsHashedAnewAtLogin() {
		this.database.sql(
				"insert into users (login, nicename, email, registered_at, password_hash) values ('old', 'old', 'old@example.org', now(), '5ebe2294ecd0e0f08eab7690d2a6ee69')")
			.update();
		assertThat(visitor().post("/wp-login.php", "log", "old", "pwd", "secret").status()).isEqualTo(302);
		assertThat(user("old").passwordHash()).startsWith("$wp$2y$")
			.satisfies((hash) -> assertThat(Passwords.isOutdated(hash)).isFalse());
		assertThat(visitor().post("/wp-login.php", "log", "old", "pwd", "secret").status()).isEqualTo(302);
	}

	@Test
	void aWrongPasswordHasTheMarksThatAppsLookFor() {
		Visitor.Page page = visitor().post("/wp-login.php", "log", "owner", "pwd", "wrong");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("<div id=\"login_error\"")
			.contains("document.querySelector('form').classList.add('shake')");
	}

	@Test
	void emptyFieldsAreNamed() {
		assertThat(visitor().post("/wp-login.php", "log", "", "pwd", "").text("#login_error li"))
			.isEqualTo("Error: The username field is empty. Error: The password field is empty.");
	}

	@Test
	void anApplicationPasswordDoesNotOpenTheForm() {
		String password = this.applications.create("amy", "Reader");
		assertThat(visitor().post("/wp-login.php", "log", "amy", "pwd", password).status()).isEqualTo(200);
	}

	@Autowired
	blog.troppo.user.ApplicationPasswords applications;

	@Test
	void loggingOutAsksUnlessTheLinkHasTheNonce() {
		Visitor visitor = loggedIn("amy");
		Visitor.Page asked = visitor.get("/wp-login.php?action=logout");
		assertThat(asked.status()).isEqualTo(403);
		assertThat(visitor.get("/wp-admin/profile.php").status()).isEqualTo(200);
		Visitor.Page out = visitor.submit(asked, "#logoutform");
		assertThat(out.location()).startsWith(base() + "/wp-login.php?loggedout=true");
		assertThat(visitor.get("/wp-admin/profile.php").status()).isEqualTo(302);
		assertThat(visitor.get(out.location()).text("#login-message")).isEqualTo("You are now logged out.");
	}

	@Test
	void aLoginInBetweenSaysThatItWorked() {
		Visitor.Page page = visitor().post("/wp-login.php", "log", "amy", "pwd", PASSWORD, "interim-login", "1");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.document().body().classNames()).contains("interim-login-success");
		assertThat(page.body()).contains("You have logged in successfully.");
	}

	@Test
	void whoIsLoggedInIsSentOnUnlessAskedAgain() {
		Visitor visitor = loggedIn("owner");
		assertThat(visitor.get("/wp-login.php").location()).isEqualTo(base() + "/wp-admin/");
		assertThat(visitor.get("/wp-login.php?reauth=1").status()).isEqualTo(200);
		assertThat(visitor.get("/wp-admin/profile.php").status()).isEqualTo(302);
	}

	@Test
	void theAdminAsksToLogIn() {
		Visitor.Page page = visitor().get("/wp-admin/");
		assertThat(page.status()).isEqualTo(302);
		assertThat(page.location()).isEqualTo(
				base() + "/wp-login.php?redirect_to=http%3A%2F%2Flocalhost%3A" + this.port + "%2Fwp-admin%2F&reauth=1");
		assertThat(page.header("content-type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
	}

	@Test
	void twiceAYearTheOwnerIsAskedForTheSitesAddress() {
		loggedIn("owner");
		this.clock.advance(Duration.ofDays(200));
		Visitor visitor = visitor();
		Visitor.Page page = visitor.post("/wp-login.php", "log", "owner", "pwd", PASSWORD);
		assertThat(page.location()).startsWith(base() + "/wp-login.php?action=confirm_admin_email");
		Visitor.Page asked = visitor.get(page.location());
		assertThat(asked.body()).contains("owner@example.org");
		assertThat(visitor.submit(asked, "form", "correct-admin-email", "1").location())
			.isEqualTo(base() + "/wp-admin/");
		assertThat(visitor().post("/wp-login.php", "log", "owner", "pwd", PASSWORD).location())
			.isEqualTo(base() + "/wp-admin/");
	}

	@Test
	void readersGetNoSession() {
		int before = sessions();
		Visitor visitor = visitor();
		visitor.get("/");
		visitor.get("/wp-login.php");
		visitor.post("/wp-login.php", "log", "owner", "pwd", "wrong");
		assertThat(visitor.cookie(SessionCookie.NAME)).isEmpty();
		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void thePasswordOfAPostIsKeptInWordPresssCookie() {
		Visitor visitor = visitor().with("Referer", base() + "/2007/secret/");
		Visitor.Page page = visitor.post("/wp-login.php?action=postpass", "post_password", "open sesame");
		assertThat(page.location()).isEqualTo(base() + "/2007/secret/");
		assertThat(page.header("set-cookie")).startsWith("wp-postpass_").contains("=%24P%24B", "HttpOnly");
	}

	@Test
	void theTitleIsEscaped() {
		this.settings.set(SiteSettings.BLOGNAME, "<script>alert(1)</script>");
		assertThat(visitor().get("/wp-login.php").body()).doesNotContain("<script>alert");
	}

}
