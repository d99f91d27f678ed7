package blog.troppo.account;

import java.time.Duration;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class RegistrationTests extends AtTheDoor {

	@BeforeEach
	void letVisitorsRegister() {
		this.settings.set(SiteSettings.USERS_CAN_REGISTER, true);
		this.database.sql("delete from users where login not in ('owner', 'amy')").update();
	}

	@Test
	void aVisitorRegistersConfirmsAndLogsIn() {
		Visitor visitor = visitor();
		Visitor.Page asked = visitor.submit(visitor.get("/wp-login.php?action=register"), "#registerform", "user_login",
				"ben", "user_email", "ben@example.net");
		assertThat(asked.location()).isEqualTo(base() + "/wp-login.php?checkemail=registered");
		assertThat(visitor.get(asked.location()).text("#login-message")).startsWith("Registration complete.");
		String mail = mail("ben@example.net");
		assertThat(mail).contains("Your username will be ben");
		assertThat(this.users.findByLogin("ben")).isEmpty();
		Visitor.Page form = visitor.get(visitor.get(link(mail)).location());
		assertThat(form.url()).endsWith("/wp-login.php?action=rp");
		Visitor.Page done = visitor.submit(form, "#resetpassform", "pass1", PASSWORD, "pass2", PASSWORD);
		assertThat(done.location()).isEqualTo(base() + "/wp-login.php?resetpass=complete");
		assertThat(this.database.sql("select role_name from user_roles where user_id = ?")
			.param(user("ben").id())
			.query(String.class)
			.list()).containsExactly("subscriber");
		assertThat(loggedIn("ben").get("/wp-admin/profile.php").body()).contains("ben@example.net");
		assertThat(visitor.get(link(mail)).status()).isEqualTo(302);
		assertThat(visitor
			.submit(visitor.get("/wp-login.php?action=rp"), "#resetpassform", "pass1", "another password", "pass2",
					"another password")
			.text("#login_error")).isNotEmpty();
	}

	@Test
	void whatIsTakenTheMailSaysAndNotThePage() {
		Visitor.Page known = signUp("carl", "amy@example.org");
		assertThat(mail("amy@example.org")).contains("There is one already");
		Visitor.Page free = signUp("dora", "dora@example.net");
		Visitor.Page taken = signUp("amy", "eve@example.net");
		assertThat(known.status()).isEqualTo(free.status()).isEqualTo(taken.status()).isEqualTo(302);
		assertThat(known.location()).isEqualTo(free.location()).isEqualTo(taken.location());
		assertThat(known.body()).isEqualTo(free.body()).isEqualTo(taken.body());
	}

	@Test
	void whatCanBeNoNameOrAddressIsSaidAtOnce() {
		assertThat(signUp("", "x@example.org").text("#login_error")).isEqualTo("Error: Please enter a username.");
		assertThat(signUp("<b>", "x@example.org").text("#login_error")).contains("illegal characters");
		assertThat(signUp("ben", "").text("#login_error")).contains("Please type your email address.");
		assertThat(signUp("ben", "x@example.org\r\nBcc: all@example.org").text("#login_error"))
			.contains("The email address is not correct.");
	}

	@Test
	void aClosedSiteTakesNobody() {
		signUp("ben", "closed@example.net");
		String link = link(mail("closed@example.net"));
		this.settings.set(SiteSettings.USERS_CAN_REGISTER, false);
		assertThat(visitor().get("/wp-login.php?action=register").location())
			.isEqualTo(base() + "/wp-login.php?registration=disabled");
		assertThat(signUp("carl", "carl@example.net").location())
			.isEqualTo(base() + "/wp-login.php?registration=disabled");
		Visitor visitor = visitor();
		Visitor.Page form = visitor.get(visitor.get(link).location());
		assertThat(visitor.submit(form, "#resetpassform", "pass1", PASSWORD, "pass2", PASSWORD).location())
			.isEqualTo(base() + "/wp-login.php?registration=disabled");
		assertThat(this.users.findByLogin("ben")).isEmpty();
	}

	@Test
	void theLinkWorksForAWeekAndNotChanged() {
		signUp("ben", "week@example.net");
		String link = link(mail("week@example.net"));
		Visitor visitor = visitor();
		assertThat(visitor.get(visitor.get(link.replace("login=ben&key=", "login=ben&key=1")).location()).location())
			.endsWith("error=invalidkey");
		this.clock.advance(Duration.ofDays(8));
		assertThat(visitor.get(visitor.get(link).location()).location()).endsWith("error=invalidkey");
	}

	@Test
	void nobodyIsFloodedThroughUs() {
		Visitor visitor = visitor();
		for (int i = 0; i < 10; i++) {
			assertThat(
					visitor.post("/wp-login.php?action=register", "user_login", "n" + i, "user_email", "v@example.net")
						.status())
				.isEqualTo(302);
		}
		Visitor.Page page = visitor.post("/wp-login.php?action=register", "user_login", "n11", "user_email",
				"v@example.net");
		assertThat(page.status()).isEqualTo(429);
		assertThat(Integer.parseInt(page.header("retry-after"))).isPositive();
	}

	private Visitor.Page signUp(String login, String email) {
		return visitor().post("/wp-login.php?action=register", "user_login", login, "user_email", email);
	}

}
