package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.TermView;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a term: that of a list of terms, or the one the page is about.
 */
final class TermBlocks {

	private TermBlocks() {
	}

	static @Nullable TermView current(BlockInstance block) {
		Object id = block.context("termId");
		return (id != null) ? block.site().terms().term(Attributes.toInt(id)) : block.request().term();
	}

	static String description(BlockInstance block, String content) {
		TermView term = current(block);
		return (term == null || term.description().isBlank()) ? ""
				: PostBlock.div(PostBlock.aligned(block, ""), block.texts().termDescription(term.description()));
	}

	static String name(BlockInstance block, String content) {
		TermView term = current(block);
		if (term == null) {
			return "";
		}
		int level = block.attributes().number("level", 0);
		String element = (level == 0) ? "p" : "h" + level;
		String shown = block.attributes().isTrue("isLink")
				? "<a href=\"" + Urls.escape(term.url()) + "\">" + Escape.html(term.name()) + "</a>"
				: Escape.html(term.name());
		return "<" + element + " " + PostBlock.aligned(block, "") + ">" + shown + "</" + element + ">";
	}

	static String count(BlockInstance block, String content) {
		TermView term = current(block);
		if (term == null) {
			return "";
		}
		String count = String.valueOf(term.count());
		String shown = switch (block.attributes().text("bracketType")) {
			case "none" -> count;
			case "square" -> "[" + count + "]";
			case "curly" -> "{" + count + "}";
			case "angle" -> "&lt;" + count + "&gt;";
			default -> "(" + count + ")";
		};
		return PostBlock.div(PostBlock.aligned(block, ""), shown);
	}

}
