package blog.troppo.account;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import javax.imageio.ImageIO;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DoorTest
class ProfileTests extends AtTheDoor {

	private static final String PROFILE = "/wp-admin/profile.php";

	@AfterEach
	void putBack() {
		this.database.sql("delete from one_time_codes").update();
		this.database.sql("delete from application_passwords").update();
		this.database.sql(
				"update users set email = 'amy@example.org', password_hash = (select password_hash from users where login = 'owner') where login = 'amy'")
			.update();
	}

	@Test
	void aNameIsChanged() {
		Visitor amy = loggedIn("amy");
		Visitor.Page saved = amy.submit(amy.get(PROFILE), "#profile-form", "display_name", "Amy <Pond>");
		assertThat(amy.get(saved.location()).text(".notice[role=status]")).isEqualTo("Profile updated.");
		assertThat(user("amy").displayName()).isEqualTo("Amy <Pond>");
		assertThat(amy.get(PROFILE).body()).contains("Amy &lt;Pond&gt;").doesNotContain("<Pond>");
		amy.submit(amy.get(PROFILE), "#profile-form", "display_name", "amy");
	}

	@Test
	void aNewAddressCountsOnceItsLinkWasOpened() {
		Visitor amy = loggedIn("amy");
		amy.submit(amy.get(PROFILE), "#profile-form", "email", "pond@example.net");
		assertThat(user("amy").email()).isEqualTo("amy@example.org");
		String mail = mail("pond@example.net");
		assertThat(loggedIn("owner").get(link(mail)).text("#error-profile")).contains("not valid");
		assertThat(amy.get(link(mail)).location()).endsWith("updated=email");
		assertThat(user("amy").email()).isEqualTo("pond@example.net");
		assertThat(amy.get(link(mail)).text("#error-profile")).contains("not valid");
	}

	@Test
	void aNewPasswordEndsTheOtherSessions() {
		Visitor here = loggedIn("amy");
		Visitor elsewhere = loggedIn("amy");
		assertThat(here
			.submit(here.get(PROFILE), "#password-form", "current_pass", "wrong", "pass1", "new password", "pass2",
					"new password")
			.text("#error-password")).contains("not your current password");
		here.submit(here.get(PROFILE), "#password-form", "current_pass", PASSWORD, "pass1", "new password", "pass2",
				"new password");
		assertThat(here.get(PROFILE).status()).isEqualTo(200);
		assertThat(elsewhere.get(PROFILE).status()).isEqualTo(302);
	}

	@Test
	void sessionsAreListedAndEndedElsewhere() {
		Visitor here = loggedIn("amy");
		Visitor elsewhere = visitor().with("User-Agent", "Telephone/1.0");
		elsewhere.post("/wp-login.php", "log", "amy", "pwd", PASSWORD);
		assertThat(here.get(PROFILE).body()).contains("Telephone/1.0", "(this one)");
		here.submit(here.get(PROFILE), "#sessions-form");
		assertThat(here.get(PROFILE).status()).isEqualTo(200);
		assertThat(elsewhere.get(PROFILE).status()).isEqualTo(302);
	}

	@Test
	void anApplicationPasswordIsShownOnceAndRevoked() {
		Visitor amy = loggedIn("amy");
		Visitor.Page made = amy.submit(amy.get(PROFILE), "#application-form", "new_application_password_name", "Phone");
		assertThat(made.document().select("#new-application-password-value").val()).matches("([A-Za-z0-9]{4} ?){6}");
		assertThat(amy.submit(amy.get(PROFILE), "#application-form", "new_application_password_name", "phone")
			.text("#error-applications")).contains("unique");
		Visitor.Page list = amy.get(PROFILE);
		assertThat(list.document().select("#new-application-password-value")).isEmpty();
		amy.submit(list, "#application-passwords form");
		assertThat(amy.get(PROFILE).document().select("#application-passwords")).isEmpty();
	}

	@Test
	void withOneTimeCodesALoginTakesTwoSteps() {
		Visitor amy = loggedIn("amy");
		Visitor.Page setup = amy.submit(amy.get(PROFILE), "#codes-begin", "current_pass", PASSWORD);
		assertThat(setup.document().select("svg.qr path").attr("d")).startsWith("M");
		Authenticator app = new Authenticator(setup.text("#secret"), this.clock);
		assertThat(amy.submit(setup, "#codes-confirm", "code", "000000").text("#error-codes")).contains("not right");
		Visitor.Page on = amy.submit(setup, "#codes-confirm", "code", app.code());
		List<String> recovery = on.document().select("#recovery code").eachText();
		assertThat(recovery).hasSize(10).allMatch((code) -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
		this.clock.advance(java.time.Duration.ofSeconds(30));
		Visitor again = visitor();
		Visitor.Page step = again.post("/wp-login.php", "log", "amy", "pwd", PASSWORD);
		assertThat(step.location()).startsWith(base() + "/wp-login.php?action=second-step&redirect_to=");
		assertThat(again.get(PROFILE).status()).isEqualTo(302);
		Visitor.Page form = again.get(step.location());
		assertThat(again.submit(form, "#secondstepform", "code", "123456").text("#login_error")).contains("not right");
		String code = app.code();
		assertThat(again.submit(form, "#secondstepform", "code", code).location()).isEqualTo(base() + PROFILE);
		assertThat(again.get(PROFILE).status()).isEqualTo(200);
		assertThat(secondStep(code).status()).isEqualTo(200);
		assertThat(secondStep(recovery.getFirst()).status()).isEqualTo(302);
		assertThat(secondStep(recovery.getFirst()).status()).isEqualTo(200);
		amy.submit(amy.get(PROFILE), "#codes-form", "current_pass", PASSWORD, "action", "codes-off");
		assertThat(visitor().post("/wp-login.php", "log", "amy", "pwd", PASSWORD).location())
			.isEqualTo(base() + PROFILE);
	}

	@Test
	void codesAreNotGuessed() {
		Visitor amy = loggedIn("amy");
		Visitor.Page setup = amy.submit(amy.get(PROFILE), "#codes-begin", "current_pass", PASSWORD);
		amy.submit(setup, "#codes-confirm", "code", new Authenticator(setup.text("#secret"), this.clock).code());
		for (int i = 0; i < 5; i++) {
			secondStep("00000" + i);
		}
		assertThat(secondStep("000009").status()).isEqualTo(429);
	}

	@Test
	void theOwnerReadsWhatHappenedInAllAccounts() {
		loggedIn("amy");
		Visitor owner = loggedIn("owner");
		String log = owner.get(PROFILE).document().select("#whole-log").attr("href");
		Visitor.Page page = owner.get(log);
		assertThat(page.text("#audit-log")).contains("amy").contains("Logged in");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		for (int i = 0; i < 60; i++) {
			this.database.sql(
					"insert into audit_log (at, event, login, address, agent, detail) values (now(), 'SIGN_IN_FAILED', 'nobody', '', '', '')")
				.update();
		}
		Visitor.Page newest = owner.get(log);
		assertThat(newest.document().select("#audit-log tbody tr")).hasSize(50);
		assertThat(owner.get(newest.document().select("#older").attr("abs:href")).text("#audit-log")).contains("amy");
	}

	@Test
	void othersReadOnlyWhatHappenedInTheirs() {
		Visitor amy = loggedIn("amy");
		assertThat(amy.get(PROFILE).document().select("#whole-log")).isEmpty();
		assertThat(amy.get("/wp-admin/audit-log.php").status()).isEqualTo(403);
		assertThat(visitor().get("/wp-admin/audit-log.php").location()).contains("wp-login.php");
	}

	@Test
	void theOwnerIsToldThatMailsReachNobody() {
		assertThat(loggedIn("owner").get(PROFILE).text(".notice-warning")).contains("data/outbox");
		assertThat(loggedIn("amy").get(PROFILE).document().select(".notice-warning")).isEmpty();
	}

	@Test
	void itIsGoodHtml() {
		Visitor amy = loggedIn("amy");
		amy.submit(amy.get(PROFILE), "#application-form", "new_application_password_name", "Phone");
		assertThat(HtmlCheck.errors(amy.get(PROFILE).body())).isEmpty();
		assertThat(HtmlCheck.errors(amy.submit(amy.get(PROFILE), "#codes-begin", "current_pass", PASSWORD).body()))
			.isEmpty();
	}

	@Test
	void aPictureIsShownWhereTheSiteAsksNobodyElseForFaces() throws Exception {
		Visitor amy = loggedIn("amy");
		assertThat(amy.get(PROFILE).document().select("#portrait-form")).isEmpty();
		this.settings.set(SiteSettings.AVATAR_SOURCE, "local");
		try {
			assertThat(visitor().get(face("amy@example.org")).header("content-type")).isEqualTo("image/svg+xml");
			assertThat(upload(amy, picture("png", 300, 200)).location()).endsWith("updated=portrait");
			assertThat(size(face("amy@example.org"))).isEqualTo("image/png 256x256");
			assertThat(upload(amy, picture("jpg", 20, 40)).location()).endsWith("updated=portrait");
			assertThat(size(face("amy@example.org"))).isEqualTo("image/jpeg 256x256");
			assertThat(HtmlCheck.errors(amy.get(PROFILE).body())).isEmpty();
			assertThat(visitor().get(face("owner@example.org")).header("content-type")).isEqualTo("image/svg+xml");
			amy.submit(amy.get(PROFILE), "#portrait-remove");
			assertThat(visitor().get(face("amy@example.org")).header("content-type")).isEqualTo("image/svg+xml");
		}
		finally {
			this.settings.set(SiteSettings.AVATAR_SOURCE, "gravatar");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<html>", "", "GIF89a",
			"\u00ff\u00d8\u00ff\u00e0 no picture" })
	void whatIsNoPictureIsRefused(String content) throws Exception {
		this.settings.set(SiteSettings.AVATAR_SOURCE, "local");
		try {
			Visitor.Page page = upload(loggedIn("amy"), content.getBytes(StandardCharsets.ISO_8859_1));
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.text("#error-portrait")).as(page.body()).startsWith("Please choose");
			assertThat(this.database.sql("select count(*) from portraits").query(Integer.class).single()).isZero();
		}
		finally {
			this.settings.set(SiteSettings.AVATAR_SOURCE, "gravatar");
		}
	}

	private Visitor.Page upload(Visitor visitor, byte[] file) {
		return visitor.send(visitor.get(PROFILE), "#portrait-form", "portrait", "me.png", file);
	}

	private static byte[] picture(String format, int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

	private String size(String face) throws IOException {
		URLConnection answer = URI.create(base() + face).toURL().openConnection();
		try (InputStream in = answer.getInputStream()) {
			BufferedImage image = ImageIO.read(in);
			return answer.getContentType() + " " + image.getWidth() + "x" + image.getHeight();
		}
	}

	private static String face(String email) throws NoSuchAlgorithmException {
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
		return "/wp-content/avatars/" + HexFormat.of().formatHex(hash) + ".svg";
	}

	private Visitor.Page secondStep(String code) {
		Visitor visitor = visitor();
		Visitor.Page form = visitor.get(visitor.post("/wp-login.php", "log", "amy", "pwd", PASSWORD).location());
		return visitor.submit(form, "#secondstepform", "code", code);
	}

}
