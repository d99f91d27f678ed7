package blog.troppo.content;

/**
 * Posts that are searched in one way: all by reading them, or short ones by the index of
 * suffixes and those by reading that are too long for it.
 */
enum SearchedTexts {

	ALL(""), SHORT("<= 40000"), LONG("> 40000");

	/** What a post's title is found by, as an index of its own has it. */
	static final String TITLES = "suffixes(title)";

	/** What a post is found by, as the index has it. */
	static final String SUFFIXES = "suffixes(title || ' ' || excerpt || ' ' || content)";

	private final String length;

	SearchedTexts(String length) {
		this.length = length;
	}

	/** In the words of the partial indexes. */
	String condition() {
		return this.length.isEmpty() ? "true"
				: "octet_length(title) + octet_length(excerpt) + octet_length(content) " + this.length;
	}

}
