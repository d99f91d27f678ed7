package blog.troppo.operations.cli;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;

import blog.troppo.transfer.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;

/** One line that says what to do, whatever went wrong. */
class FailuresTests {

	@ParameterizedTest
	@CsvSource({ "28P01, TROPPO_DATABASE_PASSWORD", "3D000, create that database", "42501, owner", "53100, disk",
			"53300, connections", "57P03, in a moment", "08006, TROPPO_DATABASE_URL" })
	void eachRefusalOfTheDatabaseHasItsAdvice(String state, String advice) {
		String said = Failures.explain(new RuntimeException(new SQLException("FATAL:\n  no  way\n", state)));
		assertThat(said).startsWith("The database refuses (FATAL: no way): ").contains(advice).hasLineCount(1);
	}

	@Test
	void theInnermostThatIsKnownCounts() {
		assertThat(Failures.explain(new ImportException("outer", new UnknownHostException("db.example"))))
			.startsWith("There is no host db.example");
		assertThat(
				Failures.explain(new RuntimeException("x", new ImportException("say this", new RuntimeException("y")))))
			.isEqualTo("say this");
		assertThat(Failures.explain(new RuntimeException(new ConnectException()))).contains("does not answer");
		assertThat(Failures.explain(new PortInUseException(8080))).contains("Port 8080 is taken");
	}

	@Test
	void whatNobodyKnowsIsNamed() {
		assertThat(Failures.explain(new IllegalStateException("a", new ArithmeticException("/ by\n zero"))))
			.contains("ArithmeticException: / by zero")
			.hasLineCount(1);
		assertThat(Failures.explain(new NullPointerException())).contains("NullPointerException: null");
		assertThat(Failures.explain(new SQLException("odd", "XX000"))).contains("SQLException: odd");
	}

	@Test
	void causesThatGoRoundInACircleEnd() {
		Exception one = new Exception("one");
		Exception other = new Exception("other", one);
		one.initCause(other);
		assertThat(Failures.explain(one)).contains("please report it");
	}

	@Test
	void aReasonWithoutWordsIsNoFailure() {
		assertThat(Failures.explain(new ImportException(null))).isNotBlank();
	}

}
