package blog.troppo.site;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells {@link Changes} of each transaction that this node may have written in. */
@Component
class CommitWatch implements TransactionExecutionListener {

	private final Changes changes;

	CommitWatch(Changes changes) {
		this.changes = changes;
	}

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
		if (!transaction.isReadOnly()) {
			this.changes.committed();
		}
	}

}
