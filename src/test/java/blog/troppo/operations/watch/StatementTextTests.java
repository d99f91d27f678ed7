package blog.troppo.operations.watch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown of a statement holds nobody's words. */
class StatementTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			select * from posts where id = ?                    | select * from posts where id = ?
			select * from posts where id = $1 and n = 42        | select * from posts where id = $1 and n = ?
			insert into users values ('amy', 'it''s a secret')  | insert into users values ('?', '?')
			select 'never closed                                | select '?'
			select $$ own words $$, $a$ more 'of' it $a$ x      | select '?', '?' x
			select $a$ never closed                             | select '?'
			select p1_0.id from posts p1_0 limit 10 offset 3.5  | select p1_0.id from posts p1_0 limit ? offset ?
			set x = ''                                          | set x = '?'
			select e'a' from "table1" where c2 = 7              | select e'?' from "table1" where c2 = ?
			""")
	void valuesAreLeftOut(String sql, String shown) {
		assertThat(StatementText.of(sql)).isEqualTo(shown);
	}

	@Test
	void aStatementIsOneBoundedLine() {
		assertThat(StatementText.of("select\n\t1\r\n  from  x")).isEqualTo("select ? from x");
		assertThat(StatementText.of("select " + "a, ".repeat(10_000))).hasSize(1001).endsWith("…");
	}

	/** A pattern that goes back, or calls itself, would not come to an end. */
	@Test
	void aLargeStatementIsReadInOneGo() {
		String large = "insert into x values ('" + "it''s ".repeat(500_000) + "')";
		assertThat(StatementText.of(large)).isEqualTo("insert into x values ('?')");
		assertThat(StatementText.of("'" + "''".repeat(500_000))).isEqualTo("'?'");
		assertThat(StatementText.of("$".repeat(100_000))).isNotEmpty();
	}

}
