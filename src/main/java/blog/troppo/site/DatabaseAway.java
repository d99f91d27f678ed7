package blog.troppo.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether it was the database that something failed on: it will be back. */
public final class DatabaseAway {

	private DatabaseAway() {
	}

	/**
	 * There was no connection, or it broke in the middle of the work (SQL's classes 08
	 * and 57P), or has become one to a standby (25006), or could not even be rolled back.
	 */
	public static boolean isWhyFailed(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
					|| cause instanceof SQLTransientConnectionException
					|| cause instanceof org.hibernate.TransactionException || cause instanceof SQLException sql
							&& String.valueOf(sql.getSQLState()).matches("08.*|57P.*|25006")) {
				return true;
			}
		}
		return false;
	}

	/** The innermost reason, in a line: there may be thousands of them. */
	public static String reason(Throwable problem) {
		Throwable last = problem;
		while (last.getCause() != null) {
			last = last.getCause();
		}
		return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
	}

}
