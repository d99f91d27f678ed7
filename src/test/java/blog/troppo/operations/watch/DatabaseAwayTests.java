package blog.troppo.operations.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import blog.troppo.operations.Installation;
import blog.troppo.site.Changes;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.PostgresForTests;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers and the administrator are told while the database is away, and after. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.hikari.connection-timeout=250")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayTests {

	private static final Instant NOW = TestClock.START;

	@LocalServerPort
	int port;

	@Value("${troppo.database.url}")
	String url;

	@Value("${troppo.data}")
	java.nio.file.Path data;

	@Autowired
	Changes changes;

	@Autowired
	Lookout lookout;

	Visitor visitor;

	PostgresForTests.Database database;

	@BeforeAll
	void install(@Autowired Installation installation) {
		this.lookout.stop();
		installation.run(new Installation.Wish("http://localhost:" + this.port, "Larvatus", "admin",
				"admin-password-123", "owner@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		this.visitor = new Visitor("http://localhost:" + this.port);
		this.database = PostgresForTests.databaseAt(this.url);
		new Mailbox(this.data).empty();
	}

	@AfterAll
	void bringItBack() {
		this.database.open();
		this.lookout.start();
	}

	@Test
	@Order(1)
	void whileAllIsWellThePageSaysSo() {
		this.lookout.look(NOW);
		Visitor.Page page = this.visitor.get("/status");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("cache-control")).isEqualTo("no-store");
		assertThat(page.document().text()).contains("Larvatus", "All is well", "100.00 %",
				"Never, as far as is known.");
		assertThat(page.document().select("svg rect")).hasSize(90);
	}

	@Test
	@Order(2)
	void itIsThereWithoutTheDatabaseAndTheAdministratorIsToldOnce() {
		this.database.shut();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(this.changes::isAway);
		this.lookout.look(NOW);
		assertThat(this.lookout.awaySince()).isEqualTo(NOW);
		this.lookout.look(NOW.plusSeconds(119));
		Mailbox mails = new Mailbox(this.data);
		assertThat(mails.size()).isZero();
		this.lookout.look(NOW.plusSeconds(120));
		this.lookout.look(NOW.plusSeconds(180));
		assertThat(mails.size()).isOne();
		assertThat(mails.mail("owner@example.com")).contains("The database does not answer", "Trouble:");
		Visitor.Page page = this.visitor.get("/status");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.document().text()).contains("Larvatus", "You can read, but nothing can be saved", "still");
	}

	@Test
	@Order(3)
	void whenItIsBackThatIsKeptAndTold() {
		this.database.open();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(this.changes::isCaughtUp);
		this.lookout.look(NOW.plusSeconds(300));
		this.lookout.look(NOW.plusSeconds(305));
		assertThat(this.lookout.awaySince()).isNull();
		assertThat(this.lookout.history().troubles()).singleElement().satisfies((trouble) -> {
			assertThat(trouble.began()).isEqualTo(NOW);
			assertThat(trouble.ended()).isEqualTo(NOW.plusSeconds(300));
		});
		Mailbox mails = new Mailbox(this.data);
		assertThat(mails.mailAbout("owner@example.com", "This is over")).contains("It is over:");
		assertThat(mails.size()).isEqualTo(2);
	}

	@Test
	@Order(4)
	void theOutageStandsOnThePageInTheSitesLanguage(@Autowired blog.troppo.site.Settings settings,
			@Autowired TestClock clock) throws IOException {
		clock.set(NOW.plusSeconds(400));
		settings.set(blog.troppo.site.SiteSettings.WPLANG, "de_DE");
		Visitor.Page page = this.visitor.get("/status");
		assertThat(page.header("content-language")).isEqualTo("de");
		assertThat(page.document().expectFirst("html").attr("lang")).isEqualTo("de");
		assertThat(page.document().text()).contains("Alles in Ordnung", "Wann nichts gespeichert werden konnte");
		assertThat(page.document().select("tbody td").eachText()).hasSize(3).last().isEqualTo("5");
		assertThat(page.document().select("rect.short")).hasSize(1);
	}

	@Test
	@Order(5)
	void onlyThatAddressIsThePages() {
		assertThat(this.visitor.get("/status/more").status()).isEqualTo(404);
		assertThat(this.visitor.post("/status", "a", "b").document().text()).doesNotContain("Alles in Ordnung");
	}

}
