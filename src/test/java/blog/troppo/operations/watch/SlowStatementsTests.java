package blog.troppo.operations.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import blog.troppo.kept.StatementListener;
import blog.troppo.kept.WatchedPool;
import blog.troppo.testing.PostgresForTests;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each statement of the pool is timed, and slow ones are written down. */
class SlowStatementsTests {

	private static final PostgresForTests.Database DATABASE = PostgresForTests.freshDatabase();

	private final Logger logger = (Logger) LoggerFactory.getLogger(SlowStatements.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private Instant now = Instant.parse("2026-11-26T10:15:00Z");

	private record Ran(String sql, boolean failed) {
	}

	private final List<Ran> ran = new ArrayList<>();

	@BeforeEach
	void listen() {
		this.log.start();
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void listenNoMore() {
		this.logger.detachAppender(this.log);
	}

	private List<String> lines() {
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	private SlowStatements slow(Duration after) {
		return new SlowStatements(after, new Clock() {

			@Override
			public Instant instant() {
				return SlowStatementsTests.this.now;
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

		});
	}

	private DataSource pool() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("listener", (StatementListener) (sql, nanoseconds, failed) -> this.ran.add(new Ran(sql, failed)));
		return (DataSource) new WatchedPool(beans.getBeanProvider(StatementListener.class))
			.postProcessAfterInitialization(
					new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()), "pool");
	}

	@Test
	void whatTakesLongIsWrittenDownWithoutValues() {
		SlowStatements slow = slow(Duration.ofMillis(500));
		slow.ran("select 1", TimeUnit.MILLISECONDS.toNanos(499), false);
		assertThat(lines()).isEmpty();
		slow.ran("select *\n from users where email = 'amy@blog.test' or id = ?", TimeUnit.MILLISECONDS.toNanos(812),
				false);
		slow.ran("select 2", TimeUnit.SECONDS.toNanos(3), true);
		assertThat(lines()).containsExactly("Slow statement, 812 ms: select * from users where email = '?' or id = ?",
				"Slow statement, 3000 ms, failed: select ?");
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		slow.bindTo(meters);
		assertThat(meters.get("troppo.statements.slow").functionCounter().count()).isEqualTo(2);
	}

	@Test
	void whenAllIsSlowTheLogStaysShort() {
		SlowStatements slow = slow(Duration.ofMillis(1));
		for (int i = 0; i < SlowStatements.LINES_A_MINUTE + 7; i++) {
			slow.ran("select a", 2_000_000, false);
		}
		assertThat(lines()).hasSize(SlowStatements.LINES_A_MINUTE);
		this.now = this.now.plusSeconds(60);
		slow.ran("select b", 2_000_000, false);
		assertThat(lines()).hasSize(SlowStatements.LINES_A_MINUTE + 2)
			.contains("7 more slow statements were not written down")
			.last()
			.isEqualTo("Slow statement, 2 ms: select b");
	}

	@Test
	void nothingIsSlowWithoutALimit() {
		slow(Duration.ZERO).ran("select 1", Long.MAX_VALUE - 1, false);
		assertThat(lines()).isEmpty();
	}

	@Test
	void eachKindOfStatementIsHeardOf() throws SQLException {
		try (Connection connection = pool().getConnection();
				PreparedStatement prepared = connection.prepareStatement("select ?::int");
				Statement plain = connection.createStatement()) {
			prepared.setInt(1, 7);
			prepared.executeQuery().close();
			prepared.addBatch();
			prepared.clearBatch();
			plain.execute("create temporary table heard (n int)");
			plain.executeUpdate("insert into heard values (1)");
			plain.executeQuery("select n from heard").close();
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> plain.execute("select nothing from nowhere"))
				.withMessageContaining("nowhere");
			assertThat(connection.unwrap(PGConnection.class)).isNotNull();
		}
		assertThat(this.ran).containsExactly(new Ran("select ?::int", false),
				new Ran("create temporary table heard (n int)", false), new Ran("insert into heard values (1)", false),
				new Ran("select n from heard", false), new Ran("select nothing from nowhere", true));
	}

	@Test
	void onlyPoolsAreTimed() {
		Object other = new Object();
		assertThat(new WatchedPool(new StaticListableBeanFactory().getBeanProvider(StatementListener.class))
			.postProcessAfterInitialization(other, "other")).isSameAs(other);
	}

}
