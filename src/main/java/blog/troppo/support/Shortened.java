package blog.troppo.support;

/** Texts that have at most so many characters, none of which is cut in halves. */
public final class Shortened {

	private Shortened() {
	}

	public static String to(int most, String text) {
		if (text.length() <= most) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
	}

	/** With a sign where something is missing. */
	public static String withEllipsis(int most, String text) {
		return (text.length() <= most) ? text : to(most, text) + "…";
	}

}
