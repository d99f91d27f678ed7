package blog.troppo.formatting.block.support;

import org.jspecify.annotations.Nullable;

/**
 * The text of a style attribute.
 */
final class InlineStyle {

	private InlineStyle() {
	}

	/** What is there already, and more after it. */
	static String join(@Nullable String existing, String more) {
		if (existing == null || existing.isEmpty()) {
			return more;
		}
		return existing + (existing.endsWith(";") ? "" : ";") + more;
	}

}
