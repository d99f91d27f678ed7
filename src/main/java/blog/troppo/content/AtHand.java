package blog.troppo.content;

import java.util.HashMap;
import java.util.Map;

import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The posts and terms that a transaction has read to show them, by number: each is read
 * once in it, and is the same wherever it is asked for.
 */
final class AtHand extends ResourceHolderSupport {

	private final Map<Long, Post> posts = new HashMap<>();

	private final Map<Long, Term> terms = new HashMap<>();

	private AtHand() {
	}

	/** What this transaction has; it may become more. */
	static AtHand ofTransaction() {
		if (TransactionSynchronizationManager.getResource(AtHand.class) instanceof AtHand known) {
			return known;
		}
		AtHand begun = new AtHand();
		TransactionSynchronizationManager.bindResource(AtHand.class, begun);
		TransactionSynchronizationManager
			.registerSynchronization(new ResourceHolderSynchronization<>(begun, AtHand.class) {
			});
		return begun;
	}

	Map<Long, Post> posts() {
		return this.posts;
	}

	Map<Long, Term> terms() {
		return this.terms;
	}

}
