package blog.troppo.xmlrpc;

import blog.troppo.rpc.RpcValue;

/** How many things a client wants. */
final class Counts {

	/** No client shows more at once; what would not fit in memory is not read. */
	static final int MOST = 1000;

	private Counts() {
	}

	/** As {@code absint}, within what is bearable. */
	static int of(RpcValue value) {
		return (int) Math.min(MOST, Math.abs(Math.max(value.number(), -MOST)));
	}

	/**
	 * The same of posts; WordPress takes 0 for a page of a list, and -1 for all there
	 * are.
	 */
	static int orAll(RpcValue value) {
		return (value.number() == 0) ? PostListing.USUAL : (value.number() == -1) ? MOST : of(value);
	}

	/** The same of terms, of which 0 is all. */
	static int ofTerms(RpcValue value) {
		return (value.number() == 0) ? MOST : of(value);
	}

	/** How many to pass over. */
	static int offset(RpcValue value) {
		return (int) Math.min(Integer.MAX_VALUE, Math.abs(Math.max(value.number(), -Integer.MAX_VALUE)));
	}

}
