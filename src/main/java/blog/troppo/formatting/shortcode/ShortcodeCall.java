package blog.troppo.formatting.shortcode;

import org.jspecify.annotations.Nullable;

/**
 * A shortcode as it stands in the text: its tag, its attributes, and the content it
 * encloses, null when it encloses none.
 */
public record ShortcodeCall(String tag, ShortcodeAttributes attributes, @Nullable String content,
		ShortcodeScope scope) {

	/** The enclosed text, empty when there is none. */
	public String text() {
		return (this.content != null) ? this.content : "";
	}

}
