package blog.troppo.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What strangers try at the doors. */
@DoorTest
class AttackTests extends AtTheDoor {

	@Test
	void theFormStopsGuessingAndSaysWhenToComeBack() {
		Visitor visitor = visitor();
		for (int i = 0; i < 10; i++) {
			assertThat(visitor.post("/wp-login.php", "log", "owner", "pwd", "guess" + i).status()).isEqualTo(200);
		}
		Visitor.Page page = visitor.post("/wp-login.php", "log", "owner", "pwd", PASSWORD);
		assertThat(page.status()).isEqualTo(429);
		assertThat(Integer.parseInt(page.header("retry-after"))).isBetween(1, 600);
		assertThat(page.text("#login_error")).startsWith("Error: Too many attempts. Please try again in ");
		assertThat(page.header("set-cookie")).isEmpty();
	}

	@Test
	void xmlRpcAndTheFormStopGuessingTogether() {
		for (int i = 0; i < 5; i++) {
			assertThat(xmlRpc("a guess over XML-RPC " + i)).contains("<int>403</int>");
			assertThat(visitor().post("/wp-login.php", "log", "owner", "pwd", "guess again " + i).status())
				.isEqualTo(200);
		}
		assertThat(xmlRpc(PASSWORD)).contains("<fault>").doesNotContain("blogid");
		assertThat(visitor().post("/wp-login.php", "log", "owner", "pwd", PASSWORD).status()).isEqualTo(429);
	}

	@Test
	void manyGuessesInOneCallAreOne() {
		StringBuilder calls = new StringBuilder();
		for (int i = 0; i < 200; i++) {
			calls
				.append("""
						<value><struct><member><name>methodName</name><value>wp.getUsersBlogs</value></member>
						<member><name>params</name><value><array><data><value>owner</value><value>%s</value></data></array></value>
						</member></struct></value>"""
					.formatted((i == 199) ? PASSWORD : "guess" + i));
		}
		String answer = RawHttp
			.ask(this.port, "POST", "/xmlrpc.php", Map.of("Content-Type", "text/xml"),
					("<methodCall><methodName>system.multicall</methodName><params><param><value><array><data>" + calls
							+ "</data></array></value></param></params></methodCall>")
						.getBytes(StandardCharsets.UTF_8))
			.text();
		assertThat(answer).doesNotContain("blogid");
		assertThat(answer.split("<int>403</int>", -1)).hasSize(201);
		assertThat(visitor().post("/wp-login.php", "log", "owner", "pwd", PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void aPageAskedForUnderAnotherHostMayUseTheSitesOwnFiles() {
		String policy = RawHttp.ask(this.port, "GET", "/wp-login.php", Map.of("Host", "elsewhere.example"), new byte[0])
			.header("content-security-policy")
			.orElseThrow();
		assertThat(policy).containsPattern("style-src 'self' http://[^ ;]+ 'unsafe-inline';")
			.containsPattern("script-src 'self' http://[^ ;]+;");
	}

	private String xmlRpc(String password) {
		return RawHttp
			.ask(this.port, "POST", "/xmlrpc.php", Map.of("Content-Type", "text/xml"), """
					<methodCall><methodName>wp.getUsersBlogs</methodName><params><param><value>owner</value></param>
					<param><value>%s</value></param></params></methodCall>""".formatted(password)
				.getBytes(StandardCharsets.UTF_8))
			.text();
	}

	@Test
	void anAddressStopsTryingManyNames() {
		Visitor visitor = visitor().from("203.0.113.7");
		for (int i = 0; i < 30; i++) {
			assertThat(visitor.post("/wp-login.php", "log", "name" + i, "pwd", "123456").status()).isEqualTo(200);
		}
		assertThat(visitor.post("/wp-login.php", "log", "name31", "pwd", "123456").status()).isEqualTo(429);
		assertThat(visitor().from("203.0.113.8").post("/wp-login.php", "log", "amy", "pwd", PASSWORD).status())
			.isEqualTo(302);
	}

	@Test
	void manyAddressesStopTryingOneName() {
		for (int i = 0; i < 10; i++) {
			visitor().from("203.0.113." + i).post("/wp-login.php", "log", "owner", "pwd", "guess" + i);
		}
		assertThat(visitor().from("203.0.113.99").post("/wp-login.php", "log", "owner", "pwd", PASSWORD).status())
			.isEqualTo(429);
	}

	@Test
	void whoLoggedInFromThereLatelyIsNotShutOutByOthers() {
		visitor().from("198.51.100.1").post("/wp-login.php", "log", "owner", "pwd", PASSWORD);
		for (int i = 0; i < 12; i++) {
			visitor().from("203.0.113." + i).post("/wp-login.php", "log", "owner", "pwd", "guess" + i);
		}
		assertThat(visitor().from("198.51.100.1").post("/wp-login.php", "log", "owner", "pwd", PASSWORD).status())
			.isEqualTo(302);
	}

	@Test
	void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
		Visitor.Page known = visitor().post("/wp-login.php", "log", "owner", "pwd", "wrong");
		Visitor.Page unknown = visitor().post("/wp-login.php", "log", "nobody", "pwd", "wrong");
		assertThat(known.body().replace("owner", "")).isEqualTo(unknown.body().replace("nobody", ""));
		assertThat(known.status()).isEqualTo(unknown.status());
		assertThat(known.headers().keySet()).isEqualTo(unknown.headers().keySet());
	}

	@Test
	void anotherSiteCannotLogSomebodyIn() {
		assertThat(visitor().with("Origin", "https://evil.example")
			.post("/wp-login.php", "log", "amy", "pwd", PASSWORD)
			.status()).isEqualTo(403);
		assertThat(visitor().with("Sec-Fetch-Site", "cross-site")
			.post("/wp-login.php", "log", "amy", "pwd", PASSWORD)
			.status()).isEqualTo(403);
		assertThat(visitor().with("Origin", "null").post("/wp-login.php", "log", "amy", "pwd", PASSWORD).status())
			.isEqualTo(403);
		assertThat(visitor().with("Origin", base()).post("/wp-login.php", "log", "amy", "pwd", PASSWORD).status())
			.isEqualTo(302);
	}

	@Test
	void aFormWithoutItsNonceChangesNothing() {
		Visitor visitor = loggedIn("amy");
		for (String nonce : List.of("", "x", "AAAA", "00000000-0000-0000-0000-000000000000")) {
			assertThat(visitor
				.post("/wp-admin/profile.php", "action", "profile", "display_name", "Evil", "email", "e@example.org",
						"_wpnonce", nonce)
				.status()).isEqualTo(403);
		}
		assertThat(user("amy").displayName()).isEqualTo("amy");
	}

	@Test
	void anotherSessionsNonceIsNoGood() {
		String stolen = loggedIn("owner").get("/wp-admin/profile.php")
			.document()
			.select("[name=_wpnonce]")
			.first()
			.val();
		assertThat(loggedIn("amy")
			.post("/wp-admin/profile.php", "action", "profile", "display_name", "Evil", "email", "e@example.org",
					"_wpnonce", stolen)
			.status()).isEqualTo(403);
	}

	@Test
	void aLinkElsewhereDoesNotLogOut() {
		Visitor visitor = loggedIn("amy");
		visitor.get("/wp-login.php?action=logout");
		visitor.get("/wp-login.php?action=logout&_wpnonce=0123456789");
		assertThat(visitor.get("/wp-admin/profile.php").status()).isEqualTo(200);
	}

	@Test
	void aSessionThatWasPlantedIsNotTheOneThatIsLoggedIn() {
		Visitor enemy = visitor();
		enemy.post("/wp-login.php?action=passkey-options");
		String planted = enemy.cookie(SessionCookie.NAME).orElseThrow().getValue();
		Visitor victim = visitor();
		victim.setCookie(SessionCookie.NAME, planted);
		victim.post("/wp-login.php", "log", "amy", "pwd", PASSWORD);
		assertThat(victim.get("/wp-admin/profile.php").status()).isEqualTo(200);
		assertThat(enemy.get("/wp-admin/profile.php").status()).isEqualTo(302);
	}

	@Test
	void anIdThatNobodyGaveOutIsNotTaken() {
		Visitor visitor = visitor();
		visitor.setCookie(SessionCookie.NAME, "bXktb3duLXNlc3Npb24taWQ=");
		assertThat(visitor.post("/wp-login.php", "log", "amy", "pwd", PASSWORD).header("set-cookie"))
			.contains(SessionCookie.NAME + "=")
			.doesNotContain("bXktb3duLXNlc3Npb24taWQ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example",
			"https:evil.example", "https:///evil.example", "http://localhost@evil.example/",
			"http://localhost.evil.example/", "javascript:alert(1)", "data:text/html,x", "/\t/evil.example",
			"http://localhost:1/", "https://localhost/", "%2F%2Fevil.example", "/%09/evil.example",
			"http://evil.example\\@localhost/", "/..//evil.example" })
	void nobodyIsSentAway(String target) {
		Visitor.Page page = visitor().post("/wp-login.php", "log", "owner", "pwd", PASSWORD, "redirect_to", target);
		assertThat(page.status()).isEqualTo(302);
		java.net.URI destination = java.net.URI.create(base() + "/wp-login.php").resolve(page.location());
		assertThat(destination.getAuthority()).isEqualTo("localhost:" + this.port);
		assertThat(page.location()).doesNotStartWith("//").doesNotStartWith("/\\");
	}

	@Test
	void ownAddressesArePassed() {
		for (String own : List.of("/2007/12/04/post/?a=b#c", base() + "/wp-admin/edit.php?post_type=page")) {
			assertThat(visitor().post("/wp-login.php", "log", "owner", "pwd", PASSWORD, "redirect_to", own).location())
				.isEqualTo(own);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/wp-login.php", "/no-such-page/" })
	void everyPageTellsBrowsersWhatToRefuse(String path) {
		Visitor.Page page = visitor().get(path);
		assertThat(page.header("content-security-policy")).contains("script-src 'self';", "frame-ancestors 'self'",
				"object-src 'none'", "base-uri 'self'");
		assertThat(page.header("x-frame-options")).isEqualTo("SAMEORIGIN");
		assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
		assertThat(page.header("referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
	}

	@Test
	void anEmbeddableViewMayBeFramed() {
		assertThat(visitor().get("/hello/embed/").header("content-security-policy")).doesNotContain("frame-ancestors");
		assertThat(visitor().get("/hello/embed/").header("x-frame-options")).isEmpty();
	}

	@Test
	void whatIsTypedIsNotRun() {
		String evil = "\"><script>alert(1)</script>";
		assertThat(visitor().post("/wp-login.php", "log", evil, "pwd", "x").body()).doesNotContain("<script>alert");
		assertThat(visitor().get("/wp-login.php?redirect_to=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body())
			.doesNotContain("<script>alert");
		assertThat(visitor().post("/wp-login.php?action=register", "user_login", evil, "user_email", evil).body())
			.doesNotContain("<script>alert");
	}

	@Test
	void whatPeopleAndProgramsCallThemselvesIsNotRun() {
		String evil = "x\"><img src=x onerror=alert(1)><script>alert(1)</script>'";
		Visitor amy = visitor().with("User-Agent", evil);
		amy.post("/wp-login.php", "log", "amy", "pwd", PASSWORD);
		amy.submit(amy.get("/wp-admin/profile.php"), "#profile-form", "display_name", evil);
		amy.submit(amy.get("/wp-admin/profile.php"), "#application-form", "new_application_password_name", evil);
		visitor().with("User-Agent", evil).post("/wp-login.php", "log", evil, "pwd", evil);
		assertThat(user("amy").displayName()).isNotEqualTo("amy");
		for (Visitor.Page page : List.of(amy.get("/wp-admin/profile.php"),
				loggedIn("owner").get("/wp-admin/audit-log.php"),
				amy.get("/wp-admin/authorize-application.php?app_name="
						+ java.net.URLEncoder.encode(evil, StandardCharsets.UTF_8)))) {
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.document().select("[onerror], script:contains(alert)")).isEmpty();
		}
		amy.submit(amy.get("/wp-admin/profile.php"), "#profile-form", "display_name", "amy");
		this.database.sql("delete from application_passwords").update();
	}

	@Test
	void hugeAndBrokenInputIsRefusedQuietly() {
		String huge = "x".repeat(100_000);
		assertThat(visitor().post("/wp-login.php", "log", huge, "pwd", huge).status()).isEqualTo(200);
		assertThat(visitor().post("/wp-login.php", "log", "a\0b", "pwd", "x").status()).isEqualTo(200);
		assertThat(visitor().post("/wp-login.php?action=lostpassword", "user_login", "a\0b").status()).isEqualTo(200);
		assertThat(visitor().get("/wp-login.php?action=rp&key=%00&login=%FF").status()).isIn(302, 400);
		assertThat(visitor().post("/wp-login.php?action=passkey").status()).isIn(400, 403, 415);
	}

}
