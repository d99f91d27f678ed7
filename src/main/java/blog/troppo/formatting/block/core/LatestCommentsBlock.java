package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.formatting.Autop;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;

/**
 * The newest comments with their authors and posts.
 */
final class LatestCommentsBlock implements DynamicBlock {

	private static final int WORDS = 20;

	private static final int MOST = 1000;

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		List<CommentView> comments = block.site().comments().latest(most(attributes));
		List<String> classes = new ArrayList<>();
		boolean avatars = !Boolean.FALSE.equals(attributes.get("displayAvatar"));
		boolean dates = !Boolean.FALSE.equals(attributes.get("displayDate"));
		String shown = shownContent(attributes);
		if (avatars) {
			classes.add("has-avatars");
		}
		if (dates) {
			classes.add("has-dates");
		}
		if (!shown.equals("none")) {
			classes.add("has-excerpts");
		}
		if (comments.isEmpty()) {
			classes.add("no-comments");
			return "<div " + block.wrapper(String.join(" ", classes)) + ">" + block.say("No comments to show.")
					+ "</div>";
		}
		StringBuilder items = new StringBuilder();
		comments.forEach((comment) -> items.append(item(block, comment, avatars, dates, shown)));
		return "<ol " + block.wrapper(String.join(" ", classes)) + ">" + items + "</ol>";
	}

	/** Without a sign, as WordPress takes it; 0 is all. */
	private static int most(Attributes attributes) {
		long most = Math.abs((long) attributes.number("commentsToShow", 5));
		return (most == 0) ? MOST : (int) Math.min(most, MOST);
	}

	private static String shownContent(Attributes attributes) {
		if (attributes.has("displayExcerpt") && !attributes.isTrue("displayExcerpt")) {
			return "none";
		}
		String shown = attributes.text("displayContent");
		return shown.isEmpty() ? "excerpt" : shown;
	}

	private static String item(BlockInstance block, CommentView comment, boolean avatars, boolean dates, String shown) {
		String avatar = (avatars && isComment(comment))
				? Avatars.image(comment.email(), 48, "", "wp-block-latest-comments__comment-avatar", "", block) : "";
		String date = dates ? "<time datetime=\"" + PhpDateFormat.format("c", comment.date())
				+ "\" class=\"wp-block-latest-comments__comment-date\">"
				+ block.site().site().date(block.site().site().dateFormat(), comment.date()) + "</time>" : "";
		PostView post = block.site().posts().post(comment.postId());
		String hidden = (post != null && post.locked()) ? block.say("Password protected") : null;
		String text = switch ((hidden != null && !shown.equals("none")) ? "hidden" : shown) {
			case "none" -> "";
			case "hidden" -> excerptBox("<p>" + hidden + "</p>\n");
			case "full" -> excerptBox(Autop.autop(comment.content()));
			default -> excerptBox(Autop.autop(Excerpts.trimWords(StripTags.strip(comment.content()), WORDS, "&hellip;",
					block.site().site().wordCount())));
		};
		return "<li class=\"wp-block-latest-comments__comment\">" + avatar
				+ "<article><footer class=\"wp-block-latest-comments__comment-meta\">"
				+ block.say("%1$s on %2$s", author(block, comment), post(block, comment)) + date + "</footer>" + text
				+ "</article></li>";
	}

	private static boolean isComment(CommentView comment) {
		return comment.type().isEmpty() || comment.type().equals("comment");
	}

	private static String excerptBox(String html) {
		return "<div class=\"wp-block-latest-comments__comment-excerpt\">" + html + "</div>";
	}

	private static String author(BlockInstance block, CommentView comment) {
		String name = comment.author().isEmpty() ? block.say("Anonymous") : Escape.html(comment.author());
		String url = comment.authorUrl();
		return url.isEmpty() ? "<span class=\"wp-block-latest-comments__comment-author\">" + name + "</span>"
				: "<a class=\"wp-block-latest-comments__comment-author\" href=\"" + Urls.escape(url) + "\">" + name
						+ "</a>";
	}

	private static String post(BlockInstance block, CommentView comment) {
		PostView post = block.site().posts().post(comment.postId());
		String title = (post == null) ? "" : block.texts().title(post);
		return "<a class=\"wp-block-latest-comments__comment-link\" href=\"" + Urls.escape(comment.url()) + "\">"
				+ (title.isEmpty() ? block.say("(no title)") : title) + "</a>";
	}

}
