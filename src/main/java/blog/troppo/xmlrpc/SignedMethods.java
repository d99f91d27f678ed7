package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Objects;

import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.user.Viewer;
import blog.troppo.xmlrpc.MethodFamily.Method;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes methods of those that only somebody who signs in may call. Whether there are
 * enough parameters is looked at first, then name and password, as in WordPress; the work
 * itself is one transaction, but signing in is none of it, so that a failed guess stays
 * written down.
 */
@Component
class SignedMethods {

	/** Where name and password stand. */
	enum Place {

		/** Name, password. */
		FIRST,
		/** Something that needs no looking at, name, password. */
		SECOND,
		/** Two things before them. */
		THIRD

	}

	/** What a method does for a caller who is known. */
	@FunctionalInterface
	interface Work {

		RpcValue answer(SignedCall call);

	}

	private final TransactionOperations reading;

	private final TransactionOperations writing;

	SignedMethods(PlatformTransactionManager transactions) {
		this.writing = new TransactionTemplate(transactions);
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		this.reading = reading;
	}

	/**
	 * One that only looks.
	 * @param least parameters without which nothing is done; 0 for as few as may be
	 */
	Method reading(int least, Place place, Work work) {
		return signed(least, place, within(this.reading, work));
	}

	Method reading(int least, Work work) {
		return reading(least, Place.SECOND, work);
	}

	/** One that changes something: whole or not at all. */
	Method writing(int least, Place place, Work work) {
		return signed(least, place, within(this.writing, work));
	}

	Method writing(int least, Work work) {
		return writing(least, Place.SECOND, work);
	}

	/** One that sees to its own transactions: while files are written, none is open. */
	Method lasting(int least, Work work) {
		return signed(least, Place.SECOND, work);
	}

	private static Work within(TransactionOperations transactions, Work work) {
		return (call) -> Objects.requireNonNull(transactions.execute((status) -> work.answer(call)));
	}

	private static Method signed(int least, Place place, Work work) {
		return (parameters, request) -> {
			if (parameters.size() < least) {
				throw new RpcFault(400, "Insufficient arguments passed to this XML-RPC method.");
			}
			int name = place.ordinal();
			Viewer viewer = request.login(text(parameters, name), text(parameters, name + 1));
			return work.answer(new SignedCall(parameters, viewer, request.caller()));
		};
	}

	private static String text(List<RpcValue> parameters, int place) {
		return (place < parameters.size()) ? parameters.get(place).text() : "";
	}

}
