package blog.troppo.formatting.content;

import java.util.regex.Pattern;

/**
 * The right spelling of WordPress's name.
 */
public final class CapitalP {

	private static final Pattern IN_TEXT = Pattern.compile("(?<= |&#8220;|&#8216;|>|\\()Wordpress");

	private CapitalP() {
	}

	/** In a text, where the name begins a word. */
	public static String inText(String text) {
		return (text.indexOf("Wordpress") < 0) ? text : IN_TEXT.matcher(text).replaceAll("WordPress");
	}

	/** In a title, anywhere. */
	public static String inTitle(String title) {
		return title.replace("Wordpress", "WordPress");
	}

}
