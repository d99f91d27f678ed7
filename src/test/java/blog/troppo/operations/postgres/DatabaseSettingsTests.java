package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void withoutAUrlTheDatabaseIsEmbedded(String url) {
		assertThat(new DatabaseSettings(url, null, null, null).embedded()).isTrue();
		assertThat(new DatabaseSettings(null, "amy", "secret", null).embedded()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "postgres://amy:pw@db/blog, jdbc:postgresql://db/blog, amy, pw",
			"postgresql://amy:p%40w+%2F@db:5433/blog, jdbc:postgresql://db:5433/blog, amy, p@w+/",
			"postgres://amy:pw@db/blog?sslmode=require, jdbc:postgresql://db/blog?sslmode=require, amy, pw",
			"postgres://amy@[::1]:5432/blog, jdbc:postgresql://[::1]:5432/blog, amy,",
			"jdbc:postgresql://db/blog, jdbc:postgresql://db/blog, , " })
	void theUrlOfAServerIsUnderstoodInBothForms(String url, String jdbc, String user, String password) {
		ExternalDatabase database = new DatabaseSettings(url, null, null, null).external();
		assertThat(database.getJdbcUrl()).isEqualTo(jdbc);
		assertThat(database.getUsername()).isEqualTo(user);
		assertThat(database.getPassword()).isEqualTo(password);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = {
			"postgres://amy:pw@a:5432,b:5433/blog jdbc:postgresql://a:5432,b:5433/blog?targetServerType=primary",
			"postgres://amy:pw@a,b/blog?sslmode=require jdbc:postgresql://a,b/blog?sslmode=require&targetServerType=primary",
			"postgres://amy:p%2Cw@a/blog jdbc:postgresql://a/blog",
			"jdbc:postgresql://a:1,[::1]:2/blog jdbc:postgresql://a:1,[::1]:2/blog?targetServerType=primary",
			"jdbc:postgresql://a,b/blog?targetServerType=any jdbc:postgresql://a,b/blog?targetServerType=any",
			"jdbc:postgresql://a/blog?options=a,b jdbc:postgresql://a/blog?options=a,b" })
	void ofSeveralHostsTheOneThatTakesWritesIsUsed(String url, String jdbc) {
		assertThat(new DatabaseSettings(url, null, null, null).external().getJdbcUrl()).isEqualTo(jdbc);
	}

	@Test
	void userAndPasswordOfTheirOwnComeFirst() {
		ExternalDatabase database = new DatabaseSettings("postgres://amy:pw@db/blog", "bob", "secret", null).external();
		assertThat(database.getUsername()).isEqualTo("bob");
		assertThat(database.getPassword()).isEqualTo("secret");
	}

	@Test
	void thePasswordMayLieInAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
		String url = "jdbc:postgresql://db/blog";
		assertThat(new DatabaseSettings(url, "amy", null, file).external().getPassword()).isEqualTo("from a file");
		assertThat(new DatabaseSettings(url, "amy", "", file).external().getPassword()).isEqualTo("from a file");
		assertThat(new DatabaseSettings(url, "amy", "told", file).external().getPassword()).isEqualTo("told");
		assertThat(new DatabaseSettings("postgres://amy@db/blog", null, null, file).external().getPassword())
			.isEqualTo("from a file");
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> new DatabaseSettings(url, "amy", null, folder.resolve("none")).external())
			.withMessageContaining("TROPPO_DATABASE_PASSWORD_FILE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mysql://amy:pw12@db/blog", "postgres://db", "postgres:///blog",
			"postgres://amy:p w12@db/blog", "db/blog", "postgres://amy:pw12@a,/blog", "postgres://amy:pw12@,b/blog",
			"postgres://amy:pw12@a b/blog", "postgres://amy:pw12@a:x/blog" })
	void anythingElseIsRefusedInOneLineWhichKeepsThePassword(String url) {
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> new DatabaseSettings(url, null, null, null).external())
			.withMessageContaining("must be like postgres://")
			.withMessageNotContaining("w12");
	}

	@Test
	void thePasswordIsNotPartOfTheDescription() {
		assertThat(new ExternalDatabase("jdbc:postgresql://db/blog?password=pw", "amy", "pw12"))
			.hasToString("jdbc:postgresql://db/blog");
	}

}
