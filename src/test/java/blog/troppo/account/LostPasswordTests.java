package blog.troppo.account;

import java.time.Duration;

import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class LostPasswordTests extends AtTheDoor {

	@AfterEach
	void giveTheOldPasswordBack() {
		this.database.sql(
				"update users set activation_key = '', password_hash = (select password_hash from users where login = 'owner') where login = 'amy'")
			.update();
	}

	@Test
	void aLinkByMailOpensTheAccountOnceAndEndsAllSessions() {
		Visitor before = loggedIn("amy");
		Visitor visitor = visitor();
		Visitor.Page sent = visitor.submit(visitor.get("/wp-login.php?action=lostpassword"), "#lostpasswordform",
				"user_login", "amy@example.org");
		assertThat(sent.text("#login-message")).contains("on its way");
		String link = link(mail("amy@example.org"));
		assertThat(link).contains("login=amy&key=").endsWith("&action=rp");
		Visitor.Page form = visitor.get(visitor.get(link).location());
		assertThat(form.document().select("#user_login").val()).isEqualTo("amy");
		assertThat(visitor.submit(form, "#resetpassform", "pass1", "short", "pass2", "short").text("#login_error"))
			.contains("at least 8");
		assertThat(visitor.submit(form, "#resetpassform", "pass1", "one password", "pass2", "other password")
			.text("#login_error")).contains("do not match");
		Visitor.Page done = visitor.submit(form, "#resetpassform", "pass1", "new password", "pass2", "new password");
		assertThat(done.location()).isEqualTo(base() + "/wp-login.php?resetpass=complete");
		assertThat(before.get("/wp-admin/profile.php").status()).isEqualTo(302);
		assertThat(visitor().post("/wp-login.php", "log", "amy", "pwd", PASSWORD).status()).isEqualTo(200);
		assertThat(visitor().post("/wp-login.php", "log", "amy", "pwd", "new password").status()).isEqualTo(302);
		assertThat(visitor.get(visitor.get(link).location()).location()).endsWith("error=invalidkey");
	}

	@Test
	void theLinkIsGoodForADay() {
		visitor().post("/wp-login.php?action=lostpassword", "user_login", "amy");
		String link = link(mail("amy@example.org"));
		this.clock.advance(Duration.ofHours(25));
		Visitor visitor = visitor();
		Visitor.Page page = visitor.get(visitor.get(link).location());
		assertThat(page.location()).endsWith("error=expiredkey");
		assertThat(visitor.get(page.location()).text("#login_error")).contains("has expired");
	}

	@Test
	void whetherThereIsSuchAUserTheAnswerDoesNotTell() {
		Visitor.Page known = visitor().post("/wp-login.php?action=lostpassword", "user_login", "amy");
		Visitor.Page unknown = visitor().post("/wp-login.php?action=lostpassword", "user_login", "nobody-here");
		assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
		assertThat(known.body()).isEqualTo(unknown.body());
		assertThat(known.headers().keySet()).isEqualTo(unknown.headers().keySet());
	}

	@Test
	void anEmptyFieldIsNamed() {
		assertThat(visitor().post("/wp-login.php?action=lostpassword", "user_login", " ").text("#login_error"))
			.isEqualTo("Error: Please enter a username or email address.");
	}

	@Test
	void anAccountIsSentThreeMailsAndNoMore() throws java.io.IOException {
		for (int i = 0; i < 6; i++) {
			visitor().post("/wp-login.php?action=lostpassword", "user_login", "amy");
		}
		org.awaitility.Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.database
				.sql("select count(*) from scheduled_tasks where task_name in ('password-reset', 'mail')")
				.query(Integer.class)
				.single() == 0);
		assertThat(mails().size()).isEqualTo(3);
	}

}
