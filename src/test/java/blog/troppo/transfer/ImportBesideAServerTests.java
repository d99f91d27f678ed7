package blog.troppo.transfer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import blog.troppo.operations.Installation;
import blog.troppo.support.DatabaseReplaced;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** As the command line's import does it, in a process of its own. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportBesideAServerTests {

	@Autowired
	ConfigurableApplicationContext context;

	@Autowired
	DataSource source;

	@Autowired
	Installation installation;

	@LocalServerPort
	int port;

	@Test
	void aRunningServerShowsWhatCameAndForgetsWhatItKept() throws InterruptedException {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Troppo", "admin",
				"admin-password-123", "admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		Visitor reader = new Visitor("http://localhost:" + this.port);
		assertThat(reader.get("/2007/12/28/continuing-adventures-in-downtime/").status()).isEqualTo(404);
		AtomicInteger heard = new AtomicInteger();
		ApplicationListener<?> listener = ApplicationListener
			.forPayload((DatabaseReplaced event) -> heard.incrementAndGet());
		this.context.addApplicationListener(listener);
		tellUntilHeard(heard);
		heard.set(0);
		SiteForImports.importer(this.source, SiteForImports.clock(), new MediaFetch(Path.of("target", "no-data")), 1000)
			.importFile(Path.of("src/main/resources/demo/club-troppo.xml"), SiteForImports.WITHOUT_MEDIA,
					(phase, done, total) -> {
					});
		assertThat(reader.get("/").text("h2")).contains("Continuing Adventures in Downtime");
		for (Instant end = Instant.now().plus(Duration.ofSeconds(10)); heard.get() == 0
				&& Instant.now().isBefore(end);) {
			Thread.sleep(20);
		}
		this.context.removeApplicationListener(listener);
		assertThat(heard.get()).isPositive();
	}

	/** The listening connection may be just coming back. */
	private void tellUntilHeard(AtomicInteger heard) throws InterruptedException {
		JdbcClient database = JdbcClient.create(this.source);
		for (Instant end = Instant.now().plus(Duration.ofSeconds(20)); heard.get() == 0
				&& Instant.now().isBefore(end);) {
			database.sql("select pg_notify('troppo_content', '')").query(String.class).optional();
			Thread.sleep(100);
		}
		Thread.sleep(200);
	}

}
