package blog.troppo.formatting.shortcode;

import org.jspecify.annotations.Nullable;

/**
 * A shortcode found in a text, from {@code start} to {@code end}. With both brackets
 * doubled it is escaped: it is shown, not run.
 */
record ShortcodeMatch(int start, int end, boolean leadingBracket, String tag, String attributes, boolean selfClosing,
		@Nullable String content, boolean trailingBracket) {

	boolean isEscaped() {
		return this.leadingBracket && this.trailingBracket;
	}

	/** What stays around the rendered shortcode when only one bracket is doubled. */
	String wrap(String rendered) {
		return (this.leadingBracket ? "[" : "") + rendered + (this.trailingBracket ? "]" : "");
	}

}
