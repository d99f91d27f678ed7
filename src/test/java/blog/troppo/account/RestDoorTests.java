package blog.troppo.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import blog.troppo.testing.Visitor;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
@Import(RestDoorTests.WhoAmI.class)
class RestDoorTests extends AtTheDoor {

	@TestConfiguration
	@RestController
	static class WhoAmI {

		@RequestMapping("/wp-json/test/whoami")
		String whoAmI(Viewer viewer) {
			return String.valueOf(viewer.userId());
		}

	}

	@Autowired
	ApplicationPasswords applications;

	@Test
	void anApplicationPasswordOpensRestWithSpacesOrWithout() {
		this.database.sql("delete from application_passwords").update();
		String password = this.applications.create("amy", "Phone");
		String id = String.valueOf(user("amy").id());
		assertThat(ask("amy", password).body()).isEqualTo(id);
		assertThat(ask("amy@example.org", password.replaceAll("(.{4})", "$1 ")).body()).isEqualTo(id);
		assertThat(this.applications.of(user("amy")).getFirst().lastIp()).isNotEmpty();
		this.applications.revokeAll(user("amy"), blog.troppo.user.Caller.NOBODY);
		assertThat(ask("amy", password).status()).isEqualTo(401);
	}

	@Test
	void theAccountsOwnPasswordDoesNot() {
		Visitor.Page page = ask("amy", PASSWORD);
		assertThat(page.status()).isEqualTo(401);
		assertThat(page.header("content-type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
		assertThat(page.body()).contains("\"code\":\"incorrect_password\"", "\"data\":{\"status\":401}");
		assertThat(ask("nobody", PASSWORD).body()).isEqualTo(page.body());
	}

	@Test
	void guessingIsStoppedTogetherWithTheForm() {
		String password = this.applications.create("owner", "Phone " + System.nanoTime());
		for (int i = 0; i < 5; i++) {
			assertThat(ask("owner", "guess" + i).status()).isEqualTo(401);
			assertThat(visitor().post("/wp-login.php", "log", "owner@example.org", "pwd", "guess" + i).status())
				.isEqualTo(200);
		}
		Visitor.Page page = ask("owner", "guess");
		assertThat(page.status()).isEqualTo(429);
		assertThat(Integer.parseInt(page.header("retry-after"))).isPositive();
		assertThat(page.body()).contains("\"status\":429");
		assertThat(visitor().post("/wp-login.php", "log", "owner", "pwd", PASSWORD).status()).isEqualTo(429);
		assertThat(ask("owner", password).status()).isEqualTo(200);
	}

	@Test
	void aSessionCountsOnlyWithItsNonce() {
		Visitor amy = loggedIn("amy");
		assertThat(amy.get("/wp-json/test/whoami").body()).isEqualTo("null");
		String nonce = amy.get("/wp-admin/admin-ajax.php?action=rest-nonce").body();
		assertThat(amy.get("/wp-json/test/whoami?_wpnonce=" + nonce).body())
			.isEqualTo(String.valueOf(user("amy").id()));
		assertThat(amy.with("X-WP-Nonce", nonce).post("/wp-json/test/whoami").body())
			.isEqualTo(String.valueOf(user("amy").id()));
		assertThat(visitor().get("/wp-admin/admin-ajax.php?action=rest-nonce").status()).isEqualTo(400);
	}

	@Test
	void brokenCredentialsAreWrongOnes() {
		for (String header : new String[] { "Basic", "Basic !!!", "Basic " + base64("no-colon"),
				"Basic " + base64(":") }) {
			assertThat(visitor().with("Authorization", header).get("/wp-json/test/whoami").status()).isIn(200, 401);
		}
	}

	private Visitor.Page ask(String login, String password) {
		return visitor().with("Authorization", "Basic " + base64(login + ":" + password)).get("/wp-json/test/whoami");
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
