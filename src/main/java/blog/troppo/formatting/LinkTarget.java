package blog.troppo.formatting;

/**
 * An address found in running text: which part of it is the address once brackets are in
 * pairs, what of it stays behind the link, and where it ends in the text.
 */
record LinkTarget(String url, String suffix, int end) {

	/** The address as far as it was read, with a closing bracket that may follow it. */
	static LinkTarget of(String text, int from, int to) {
		String url = text.substring(from, to);
		int end = to;
		boolean bracket = to < text.length() && text.charAt(to) == ')';
		String suffix = bracket ? ")" : "";
		end += suffix.length();
		if (bracket && url.indexOf('(') >= 0) {
			url += ")";
			suffix = "";
		}
		return paired(url, suffix, end);
	}

	private static LinkTarget paired(String url, String suffix, int end) {
		long open = url.chars().filter((c) -> c == '(').count();
		long close = url.chars().filter((c) -> c == ')').count();
		int length = url.length();
		while (open < close) {
			length = url.lastIndexOf(')', length - 1);
			close--;
		}
		return new LinkTarget(url.substring(0, length), url.substring(length) + suffix, end);
	}

}
