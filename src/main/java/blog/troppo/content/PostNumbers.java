package blog.troppo.content;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the database for numbers of posts; what this transaction changed is among them.
 */
@Component
class PostNumbers {

	private final JdbcClient database;

	private final EntityManager changed;

	PostNumbers(JdbcClient database, EntityManager changed) {
		this.database = database;
		this.changed = changed;
	}

	/** The first column. */
	List<Long> find(String sql, Map<String, ?> parameters) {
		return find(sql, parameters, (row, number) -> row.getLong(1));
	}

	<T> List<T> find(String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
		if (TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			this.changed.flush();
		}
		return this.database.sql(sql).params(parameters).query(mapper).list();
	}

}
