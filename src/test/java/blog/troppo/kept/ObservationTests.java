package blog.troppo.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import blog.troppo.site.BlogChanged;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What was read once can be read again, and says whether it is the same. */
@TroppoTest
class ObservationTests {

	private static final String ALL_KINDS = """
			select id, title, published_at, published_local, sticky, null::text as nothing, menu_order::numeric / 3 as third,
				published_local::date as day
			from posts where id = any (?) or slug = ? or parent_id = ? or published_at = ? order by id""";

	@Autowired
	JdbcClient database;

	@Autowired
	DataSource pool;

	final ChangeLog log = new ChangeLog();

	@BeforeEach
	void writeAPost() {
		this.database.sql("delete from posts").update();
		this.database
			.sql("insert into posts (id, slug, title, published_at, published_local) "
					+ "values (31, 'a', 'Ä', '2026-03-01T10:00:00.123456Z', '2026-03-01T10:00:00')")
			.update();
	}

	@Test
	void eachKindOfValueIsReadTheSameHoweverOften() throws SQLException {
		ReadStatement read = record(kinds());
		try (Connection connection = this.pool.getConnection()) {
			RowsDigest first = read.read(connection);
			// the driver takes another form of values after some times
			for (int i = 0; i < 12; i++) {
				assertThat(read.read(connection)).isEqualTo(first);
			}
		}
	}

	@Test
	void whatWasRecordedIsWhatIsReadAgain() throws SQLException {
		try (Recording recording = Recording.begin(0, Instant.MAX)) {
			kinds().query((row, number) -> row.getString("title")).list();
			Map.Entry<ReadStatement, RowsDigest> read = recording.statements().entrySet().iterator().next();
			try (Connection connection = this.pool.getConnection()) {
				assertThat(read.getKey().read(connection)).isEqualTo(read.getValue());
			}
		}
	}

	@Test
	void whoReadsGetsAllRowsThoughTheyWereLookedAt() {
		try (Recording recording = Recording.begin(0, Instant.MAX)) {
			List<String> titles = kinds().query((row, number) -> row.getString("title")).list();
			assertThat(titles).containsExactly("Ä");
			assertThat(recording.statements()).hasSize(1);
		}
		assertThat(Recording.current()).isNull();
	}

	@Test
	void itIsReadAgainOnlyIfAChangeMayTouchIt() throws SQLException {
		ReadStatement read = record(this.database.sql("select title from posts where slug = ?").param("a"));
		try (Connection connection = this.pool.getConnection()) {
			RowsDigest before = read.read(connection);
			Observation observation = new Observation(read, before, this.log.count());
			this.database.sql("update posts set title = 'B' where id = 31").update();
			assertThat(observation.now(this.log, connection)).isEqualTo(before);
			this.log.note(new BlogChanged("terms", 31L));
			assertThat(observation.now(this.log, connection)).isEqualTo(before);
			this.log.note(new BlogChanged("posts", 31L));
			assertThat(observation.now(this.log, connection)).isNotEqualTo(before);
		}
	}

	@Test
	void whoMissedTooMuchReadsAgain() throws SQLException {
		ReadStatement read = record(this.database.sql("select title from posts where slug = ?").param("a"));
		try (Connection connection = this.pool.getConnection()) {
			RowsDigest before = read.read(connection);
			Observation observation = new Observation(read, before, this.log.count());
			this.database.sql("update posts set title = 'B' where id = 31").update();
			for (int i = 0; i < 5000; i++) {
				this.log.note(new BlogChanged("terms", (long) i));
			}
			assertThat(this.log.since(0)).isEmpty();
			assertThat(observation.now(this.log, connection)).isNotEqualTo(before);
		}
	}

	@Test
	void rowsAreToldApart() throws SQLException {
		assertThat(digest("select 'ab', 'c'")).isNotEqualTo(digest("select 'a', 'bc'"));
		assertThat(digest("select ''")).isNotEqualTo(digest("select null::text"));
		assertThat(digest("select 0")).isNotEqualTo(digest("select null::int"));
		assertThat(digest("values (1), (2)")).isNotEqualTo(digest("values (2), (1)"));
		assertThat(digest("select 1 where false")).isNotEqualTo(digest("select 1"));
		assertThat(digest("select now()::date")).isEqualTo(digest("select now()::date"));
	}

	private RowsDigest digest(String sql) throws SQLException {
		try (Connection connection = this.pool.getConnection()) {
			return new ReadStatement(sql, List.of()).read(connection);
		}
	}

	private StatementSpec kinds() {
		return this.database.sql(ALL_KINDS)
			.params(Arrays.asList(new Long[] { 31L, 32L }, "a", null,
					Timestamp.from(Instant.parse("2026-03-01T10:00:00Z"))));
	}

	private ReadStatement record(StatementSpec statement) {
		try (Recording recording = Recording.begin(0, Instant.MAX)) {
			statement.query((row, number) -> row.getString("title")).list();
			return recording.statements().keySet().iterator().next();
		}
	}

}
