package blog.troppo.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import blog.troppo.site.DatabaseSilent;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class WatchedPoolTests {

	@Autowired
	DataSource pool;

	@Autowired
	JdbcClient database;

	@Autowired
	ApplicationEventPublisher events;

	@Test
	void whoWaitsForASilentDatabaseIsFreed() {
		CompletableFuture<String> waiting = CompletableFuture.supplyAsync(this::waitForLong);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.database.sql("""
					select count(*) from pg_stat_activity
					where datname = current_database() and query = 'select pg_sleep(600)'""")
				.query(Long.class)
				.single() == 1);
		this.events.publishEvent(new DatabaseSilent());
		assertThat(waiting.join()).matches("08.*|57.*");
		assertThat(this.database.sql("select 1").query(Integer.class).single()).isOne();
	}

	private String waitForLong() {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_sleep(600)");
			return "answered";
		}
		catch (SQLException ex) {
			return String.valueOf(ex.getSQLState());
		}
	}

}
