package blog.troppo.transfer.mysql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How the address of a database may be written. */
class DatabaseAddressTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "mysql://amy:p%40ss@db.example:3307/blog, jdbc:mariadb://db.example:3307/blog, amy, p@ss",
					"mysql://amy@localhost/blog, jdbc:mariadb://localhost/blog, amy, -",
					"mariadb://localhost/blog, jdbc:mariadb://localhost/blog, -, -",
					"jdbc:mysql://h/b?user=x&password=a%2Bb&useSsl=true, jdbc:mariadb://h/b?user=x&useSsl=true, -, a+b",
					"jdbc:mariadb://h/b?password=s, jdbc:mariadb://h/b, -, s",
					"MYSQL://a:b+c@h/d, jdbc:mariadb://h/d, a, b+c" })
	void itSaysWhereAndWho(String address, String url, String user, String password) {
		DatabaseAddress parsed = DatabaseAddress.parse(address, null);
		assertThat(parsed.jdbcUrl()).isEqualTo(url);
		assertThat(parsed.login().get("user")).isEqualTo(user);
		assertThat(parsed.login().get("password")).isEqualTo(password);
		assertThat(parsed.shown()).doesNotContain("p@ss", "p%40ss", "password");
	}

	@Test
	void aPasswordOfTheEnvironmentGoesFirst() {
		assertThat(DatabaseAddress.parse("mysql://amy:one@h/b", "two").login()).containsEntry("password", "two");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mysql://localhost", "mysql://localhost/", "postgresql://h/b", "blog.sql" })
	void whatSaysTooLittleIsRefused(String address) {
		assertThatExceptionOfType(DumpException.class).isThrownBy(() -> DatabaseAddress.parse(address, null))
			.withMessageContaining("mysql://USER:PASSWORD@HOST:3306/NAME");
	}

	@ParameterizedTest
	@CsvSource({ "mysql://h/b, true", "jdbc:mariadb://h/b, true", "MariaDB://h/b, true", "blog.sql, false",
			"./mysql/blog.sql.gz, false", "https://h/b, false" })
	void addressesAreToldFromFiles(String source, boolean address) {
		assertThat(LiveDatabase.isAddress(source)).isEqualTo(address);
	}

	@Test
	void aServerThatDoesNotAnswerIsToldWithoutThePassword() {
		assertThatExceptionOfType(DumpException.class).isThrownBy(() -> LiveDatabase
			.read("mysql://amy:secret@127.0.0.1:1/blog?connectTimeout=500", null, new NoRows(), (done) -> {
			})).withMessageContaining("mysql://amy@127.0.0.1:1/blog cannot be read").withMessageNotContaining("secret");
	}

	private static final class NoRows implements TableRows {

		@Override
		public boolean table(TableName table) {
			return false;
		}

		@Override
		public void row(TableName table, java.util.List<String> columns,
				java.util.List<@org.jspecify.annotations.Nullable String> values) {
			throw new AssertionError("no row is wanted");
		}

	}

}
