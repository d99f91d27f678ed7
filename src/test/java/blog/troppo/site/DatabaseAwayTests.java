package blog.troppo.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAwayTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "08001, true", "08006, true", "57P01, true", "57P03, true", "25006, true",
			"57014, false", "23505, false", "40001, false", "42P01, false", "-, false" })
	void theStateOfSqlTells(@org.jspecify.annotations.Nullable String state, boolean away) {
		SQLException problem = new SQLException("the reason", state);
		assertThat(DatabaseAway.isWhyFailed(problem)).isEqualTo(away);
		assertThat(DatabaseAway.isWhyFailed(new IllegalStateException("a template", new RuntimeException(problem))))
			.isEqualTo(away);
	}

	@ParameterizedTest
	@MethodSource
	void soDoesWhatFailed(Exception problem) {
		assertThat(DatabaseAway.isWhyFailed(problem)).isTrue();
	}

	static Stream<Exception> soDoesWhatFailed() {
		return Stream.of(new CannotCreateTransactionException("no connection"),
				new DataAccessResourceFailureException("broken"), new SQLTransientConnectionException("none is free"),
				new JpaSystemException(new org.hibernate.TransactionException("Unable to rollback")));
	}

	@Test
	void whatIsWrongWithTheWorkIsNotTheDatabases() {
		assertThat(DatabaseAway.isWhyFailed(new DataIntegrityViolationException("there already"))).isFalse();
		assertThat(DatabaseAway.isWhyFailed(new IllegalStateException())).isFalse();
	}

	@Test
	void theInnermostReasonIsTold() {
		assertThat(DatabaseAway.reason(new IllegalStateException("outer", new SQLException("FATAL: away\nHint: wait"))))
			.isEqualTo("FATAL: away");
		assertThat(DatabaseAway.reason(new IllegalStateException())).isEqualTo("null");
	}

}
