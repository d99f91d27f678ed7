package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a post's comments: the frame, the links to the page before and after, and the
 * numbers.
 */
final class CommentsPaginationBlock {

	private static final String NAME = "wp-block-comments-pagination";

	private CommentsPaginationBlock() {
	}

	static String frame(BlockInstance block, String content) {
		PostView post = PostBlock.current(block);
		if (content.isBlank() || (post != null && post.locked())) {
			return "";
		}
		return "<nav " + block.wrapper().put("aria-label", block.say("Comments pagination")) + ">" + content + "</nav>";
	}

	static String previous(BlockInstance block, String content) {
		CommentPages pages = pages(block);
		return (pages == null || pages.page() < 2) ? "" : link(block, pages, false);
	}

	static String next(BlockInstance block, String content) {
		CommentPages pages = pages(block);
		return (pages == null || pages.page() >= pages.pages()) ? "" : link(block, pages, true);
	}

	private static String link(BlockInstance block, CommentPages pages, boolean next) {
		String label = block.attributes().text("label");
		String shown = Escape.html(label.isEmpty() ? block.say(next ? "Newer Comments" : "Older Comments") : label);
		String arrow = PaginationArrow.html(NAME, block.context("comments/paginationArrow"), next);
		String address = next ? pages.next(block.request()) : pages.previous(block.request());
		return "<a href=\"" + Urls.escape(address) + "\" " + block.wrapper() + ">"
				+ (next ? shown + arrow : arrow + shown) + "</a>";
	}

	static String numbers(BlockInstance block, String content) {
		CommentPages pages = pages(block);
		if (pages == null || pages.pages() < 2 || pages.page() > pages.pages()) {
			return "";
		}
		String numbers = PageNumbers.html(pages.page(), pages.pages(), 2,
				(page) -> block.request().addresses().ofComments(pages.post(), page));
		return "<div " + block.wrapper() + ">" + numbers + "</div>";
	}

	private static @Nullable CommentPages pages(BlockInstance block) {
		PostView post = (block.request().single() != null) ? PostBlock.current(block) : null;
		return (post == null || post.locked()) ? null : CommentPages.of(post, block);
	}

}
