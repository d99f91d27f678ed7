package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The sign beside a link to the next or previous page.
 */
final class PaginationArrow {

	private PaginationArrow() {
	}

	/** Empty when {@code kind} is none. */
	static String html(String block, @Nullable Object kind, boolean next) {
		String sign = switch (Attributes.asText(kind)) {
			case "arrow" -> next ? "→" : "←";
			case "chevron" -> next ? "»" : "«";
			default -> "";
		};
		return sign.isEmpty() ? "" : "<span class='" + block + "-" + (next ? "next" : "previous") + "-arrow is-arrow-"
				+ Escape.attr(Attributes.asText(kind)) + "' aria-hidden='true'>" + sign + "</span>";
	}

}
