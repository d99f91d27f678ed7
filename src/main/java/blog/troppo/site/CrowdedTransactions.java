package blog.troppo.site;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that many want at the same moment, all of which lock the same row, such as
 * that of a post with its number of comments. Usually a transaction keeps its locks until
 * the disk has it, so that they go one by one at the disk's pace. Here it lets go of them
 * before; whoever is asked for it waits for the disk together with the others, and has an
 * answer when everything is as safe as ever ({@code docs/adr/0018}).
 */
@Component
public class CrowdedTransactions {

	private final TransactionTemplate transactions;

	private final JdbcClient database;

	CrowdedTransactions(TransactionTemplate transactions, JdbcClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/** Within another transaction this is a part of it, which waits as it always does. */
	public <T> T execute(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		T result = Objects.requireNonNull(this.transactions.execute((status) -> {
			this.database.sql("set local synchronous_commit = off").update();
			return work.get();
		}));
		waitForTheDisk();
		return result;
	}

	/**
	 * A commit that waits; the log is written in order, so all before it is there too.
	 */
	private void waitForTheDisk() {
		this.database.sql("select pg_logical_emit_message(true, 'troppo', '')").query((row) -> {
		});
	}

}
