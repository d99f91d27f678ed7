package blog.troppo.delivery;

/**
 * What an answer is kept by.
 *
 * @param secure whether it was asked for over TLS, which one header depends on
 * @param query without what means nothing
 * @param shown whether a browser asks for a page of its own, which some documents are
 * then called differently for
 */
record Address(boolean secure, String path, String query, boolean shown) {

	/** The same for who does not show it. */
	Address unshown() {
		return this.shown ? new Address(this.secure, this.path, this.query, false) : this;
	}

	int weight() {
		return 64 + this.path.length() + this.query.length();
	}

}
