package blog.troppo.mail;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.testing.FreePort;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Mails through a real SMTP server, which a test may stop and start. */
@TroppoTest(properties = { "spring.mail.host=127.0.0.1", "spring.mail.properties.mail.smtp.connectiontimeout=2000" })
class MailTests {

	private static final int PORT = FreePort.find();

	private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Autowired
	Mailer mailer;

	@Autowired
	Settings settings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	@DynamicPropertySource
	static void port(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", () -> PORT);
	}

	@BeforeEach
	void start() {
		this.database.sql("delete from scheduled_tasks where task_name = 'mail'").update();
		this.settings.set(SiteSettings.BLOGNAME, "Émile & Söhne");
		this.settings.set(SiteSettings.HOME, "https://www.example.org");
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void aMailIsSentInPlainTextAndHtml() throws MessagingException, IOException {
		this.mailer.send(letter("zoe@example.net", "Zoë <b>"));
		Message mail = onlyMail();
		assertThat(mail.getSubject()).isEqualTo("[Émile & Söhne] Password Reset");
		assertThat(mail.getFrom()[0]).hasToString("=?UTF-8?Q?=C3=89mile_=26_S=C3=B6hne?= <wordpress@example.org>");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(text(mail, "text/plain")).contains("account Zoë <b> on Émile & Söhne")
			.contains("https://www.example.org/wp-login.php?action=rp");
		assertThat(text(mail, "text/html")).contains("account Zoë &lt;b&gt; on Émile &amp; Söhne")
			.contains("href=\"https://www.example.org/wp-login.php?action=rp\"");
	}

	@Test
	void aMailOfATransactionThatFailedIsNotSent() {
		this.transaction.executeWithoutResult((status) -> {
			this.mailer.send(letter("amy@example.net", "amy"));
			status.setRollbackOnly();
		});
		this.mailer.send(letter("ben@example.net", "ben"));
		await().atMost(Duration.ofSeconds(20)).until(() -> this.server.getReceivedMessages().length == 1);
		await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aMailWaitsUntilTheServerIsBack() throws MessagingException {
		this.server.stop();
		this.mailer.send(letter("amy@example.net", "amy"));
		await().atMost(Duration.ofSeconds(20)).until(() -> failures() == 1);
		this.server.start();
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(onlyMail().getAllRecipients()).hasSize(1);
		await().atMost(Duration.ofSeconds(5)).until(() -> waiting() == 0);
	}

	@Test
	void thePausesGrowToSixHours() {
		Instant now = TestClock.START;
		assertThat(Duration.between(now, MailTask.next(now, 0))).isEqualTo(Duration.ofMinutes(1));
		assertThat(Duration.between(now, MailTask.next(now, 3))).isEqualTo(Duration.ofMinutes(8));
		assertThat(Duration.between(now, MailTask.next(now, 1000))).isEqualTo(Duration.ofHours(6));
	}

	@ParameterizedTest
	@ValueSource(strings = { "amy@example.net\r\nBcc: all@example.net", "amy@example.net, ben@example.net",
			"Amy <amy@example.net>", "amy", "", "@", "amy@example.net\u0000", "amy@exa mple.net", "group: a@b.c;" })
	void onlyOnePlainAddressIsWrittenTo(String address) {
		assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> this.mailer.send(letter(address, "amy")));
	}

	@Test
	void noHeaderCanBePutInThroughTheSitesNameOrAHeader() throws MessagingException {
		this.settings.set(SiteSettings.BLOGNAME, "Blog\r\nBcc: all@example.net\r\n\r\nBuy");
		this.mailer.send(new Letter("amy@example.net", "password-reset", words("amy"),
				Map.of("List-Unsubscribe", "<https://example.org/u>\r\nX-Evil: 1")));
		Message mail = onlyMail();
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getHeader("X-Evil")).isNull();
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getSubject()).isEqualTo("[Blog Bcc: all@example.net Buy] Password Reset");
	}

	private static String text(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return (String) part.getContent();
		}
		StringBuilder found = new StringBuilder();
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				found.append(text(parts.getBodyPart(i), type));
			}
		}
		return found.toString();
	}

	private static Letter letter(String to, String login) {
		return new Letter(to, "password-reset", words(login));
	}

	private static Map<String, Object> words(String login) {
		return Map.of("login", login, "link", "https://www.example.org/wp-login.php?action=rp", "address", "192.0.2.1");
	}

	private Message onlyMail() {
		await().atMost(Duration.ofSeconds(20)).until(() -> this.server.getReceivedMessages().length > 0);
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		return this.server.getReceivedMessages()[0];
	}

	private int waiting() {
		return this.database.sql("select count(*) from scheduled_tasks where task_name = 'mail'")
			.query(Integer.class)
			.single();
	}

	private int failures() {
		return this.database
			.sql("select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_name = 'mail'")
			.query(Integer.class)
			.single();
	}

}
