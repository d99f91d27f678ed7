package blog.troppo.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;

import javax.sql.DataSource;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class TroppoTestTests {

	@Nested
	@TroppoTest
	class OneClass extends WritesOnce {

	}

	@Nested
	@TroppoTest
	class AnotherClass extends WritesOnce {

	}

	abstract static class WritesOnce {

		@Autowired
		DataSource dataSource;

		@Autowired
		Clock clock;

		@Autowired
		InstantSource instants;

		@Test
		void theDatabaseHasTheSchemaAndNothingElse() throws SQLException {
			JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);
			assertThat(jdbc.queryForObject("select count(*) from users", Long.class)).isZero();
			jdbc.update("insert into users (login, nicename, registered_at) values ('amy', 'amy', now())");
			assertThat(jdbc.queryForObject("select count(*) from users", Long.class)).isOne();
			try (Connection connection = this.dataSource.getConnection()) {
				assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
			}
		}

		@Test
		void timeStandsStill() {
			assertThat(this.clock.instant()).isEqualTo(TestClock.START).isEqualTo(this.instants.instant());
		}

	}

}
