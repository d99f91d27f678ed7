package blog.troppo.content;

import java.util.List;

import blog.troppo.testing.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a small "I" has no dot, as in a Turkish database, words are found all the same.
 */
class TurkishDatabaseTests {

	private final PostgresForTests.Database turkish = PostgresForTests.emptyDatabase("tr");

	private JdbcClient database = connected();

	@Test
	void whatWasFoldedTheTurkishWayIsFoundOnceItIsFoldedAlikeEverywhere() {
		migrate("98");
		assertThat(folded("ISPARTA")).isEqualTo("\u0131sparta");
		this.database.sql("insert into terms (taxonomy, name, slug) values ('category', 'ISPARTA', 'isparta')")
			.update();
		migrate("latest");
		this.database = connected();
		assertThat(folded("ISPARTA")).isEqualTo("isparta");
		assertThat(folded("\u0130STANBUL ünlü")).isEqualTo("istanbul unlu");
		this.database.sql("set enable_seqscan = off").update();
		String query = "select slug from terms where taxonomy = 'category' and fold(name) = 'isparta'";
		assertThat(lines("explain " + query)).anyMatch((line) -> line.contains("terms_listing"));
		assertThat(lines(query)).containsExactly("isparta");
	}

	/** Of the day on which V99 did what V104 does. */
	@Test
	void aBlogThatWasMigratedMeanwhileGoesOn() {
		migrate("103");
		this.database = connected();
		assertThat(this.database.sql("update flyway_schema_history set checksum = 1247703317 where version = '99'")
			.update()).isOne();
		migrate("latest");
		assertThat(folded("\u0130STANBUL ünlü")).isEqualTo("istanbul unlu");
	}

	private List<String> lines(String sql) {
		return this.database.sql(sql).query(String.class).list();
	}

	/** A connection keeps what an index was built of as it was when it looked first. */
	private JdbcClient connected() {
		return JdbcClient.create(
				new SingleConnectionDataSource(this.turkish.url(), this.turkish.user(), this.turkish.password(), true));
	}

	private void migrate(String to) {
		Flyway.configure()
			.dataSource(this.turkish.url(), this.turkish.user(), this.turkish.password())
			.locations("classpath:migrations")
			.target(to)
			.load()
			.migrate();
	}

	private String folded(String text) {
		return this.database.sql("select fold(?)").param(text).query(String.class).single();
	}

}
