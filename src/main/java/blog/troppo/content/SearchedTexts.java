package blog.troppo.content;

/**
 * Posts that are searched in one way: all by reading them, or short ones by the index of
 * suffixes and those by reading that are too long for it.
 */
enum SearchedTexts {

	ALL("true"), SHORT(lengths() + "<= 40000"), LONG(lengths() + "> 40000"),

	/** One in 64 of the short ones, by an index of their own. */
	SAMPLE(lengths() + "<= 40000 and hashint8(id) & 63 = 0");

	/** What a post's title is found by, as an index of its own has it. */
	static final String TITLES = "suffixes(title)";

	/** What a post is found by, as the index has it. */
	static final String SUFFIXES = "suffixes(title || ' ' || excerpt || ' ' || content)";

	private final String condition;

	SearchedTexts(String condition) {
		this.condition = condition;
	}

	private static String lengths() {
		return "octet_length(title) + octet_length(excerpt) + octet_length(content) ";
	}

	/** In the words of the partial indexes. */
	String condition() {
		return this.condition;
	}

	/** Whether the index has what they consist of. */
	boolean areIndexed() {
		return this == SHORT || this == SAMPLE;
	}

}
