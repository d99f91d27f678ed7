package blog.troppo.formatting;

/**
 * What a straight quote of either kind can turn into.
 */
record Quote(char straight, String open, String close, String prime) {

	static final String APOSTROPHE = "&#8217;";

	static final Quote SINGLE = new Quote('\'', "&#8216;", "&#8217;", "&#8242;");

	static final Quote DOUBLE = new Quote('"', "&#8220;", "&#8221;", "&#8243;");

	/** What one straight quote has been found to be. */
	enum Role {

		UNKNOWN, OPEN, CLOSE, PRIME, APOSTROPHE

	}

	String typographic(Role role) {
		return switch (role) {
			case UNKNOWN -> throw new IllegalArgumentException("nothing is known of this quote");
			case OPEN -> this.open;
			case CLOSE -> this.close;
			case PRIME -> this.prime;
			case APOSTROPHE -> APOSTROPHE;
		};
	}

}
