package blog.troppo.xmlrpc;

/** A trackback is kept as one text, with its title in bold at the beginning. */
final class TrackbackTitle {

	private TrackbackTitle() {
	}

	static String of(String content) {
		int end = content.indexOf("</strong>");
		return (end < 0) ? "" : content.substring(Math.min("<strong>".length(), end), end);
	}

}
