package blog.troppo.formatting.block.core;

import java.util.List;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.SiteView;

/**
 * Comments as blocks first showed them: all in one, as the themes of that time did. It is
 * the comments block where that says so, and the block that was there before it.
 */
final class LegacyCommentsBlock implements DynamicBlock {

	private static final String BEGINNING = "\n<!-- You can start editing here. -->\n\n";

	private static final String LOCKED = """
			\t\t<p class="nocomments">%s</p>
			\t""";

	private static final String STEPS = """
			\t<div class="navigation">
			\t\t<div class="alignleft">%s</div>
			\t\t<div class="alignright">%s</div>
			\t</div>
			""";

	private static final String NONE_YET = """
			\t\t\t<!-- If comments are open, but there are no comments. -->

			\t""";

	private static final String NONE = """
			\t\t\t<!-- If comments are closed. -->
			\t\t<p class="nocomments">%s</p>

			\t""";

	private static final String COMMENT = """
			\t\t<li id="comment-%1$d" class="%2$s">
			\t\t\t<article id="div-comment-%1$d" class="comment-body">
			\t\t\t\t<footer class="comment-meta">
			\t\t\t\t\t<div class="comment-author vcard">
			\t\t\t\t\t\t%3$s\t\t\t\t\t\t<b class="fn">%4$s</b> <span class="says">%10$s</span>\t\t\t\t\t</div><!-- .comment-author -->

			\t\t\t\t\t<div class="comment-metadata">
			\t\t\t\t\t\t<a href="%5$s"><time datetime="%6$s">%7$s</time></a>\t\t\t\t\t</div><!-- .comment-metadata -->

			\t\t\t\t\t\t\t\t\t</footer><!-- .comment-meta -->

			\t\t\t\t<div class="comment-content">
			\t\t\t\t\t%8$s\t\t\t\t</div><!-- .comment-content -->

			\t\t\t\t%9$s\t\t\t</article><!-- .comment-body -->
			""";

	@Override
	public String render(BlockInstance block, String content) {
		PostView post = PostBlock.current(block);
		if (post == null) {
			return "";
		}
		String classes = block.name().equals("core/comments") ? "wp-block-post-comments" : "";
		boolean alone = block.request().single() != null;
		return PostBlock.div(PostBlock.aligned(block, classes), alone ? comments(block, post) : "");
	}

	private static String comments(BlockInstance block, PostView post) {
		if (post.locked()) {
			return LOCKED.formatted(block.say("This post is password protected. Enter the password to view comments."));
		}
		CommentPages pages = CommentPages.of(post, block);
		String form = post.commentsOpen() ? PostCommentsFormBlock.form(block, post,
				new WrapperAttributes().addClass("comment-respond"), "submit ") : "";
		if (pages.all().isEmpty()) {
			return BEGINNING + "\n"
					+ (post.commentsOpen() ? NONE_YET + "\n" : NONE.formatted(block.say("Comments are closed.")))
					+ form;
		}
		String steps = STEPS.formatted(earlier(block, pages), later(block, pages));
		String title = block.language()
			.count(post.commentCount(), "One response to %2$s", "%1$s responses to %2$s",
					"&#8220;" + block.texts().title(post) + "&#8221;");
		String list = new Thread(block, pages).items(pages.shown(), 1);
		return BEGINNING + "\t<h3 id=\"comments\">\n\t\t" + title + "\t</h3>\n\n" + steps
				+ "\n\t<ol class=\"commentlist\">\n\t" + list + "\t</ol>\n\n" + steps + "\n" + form;
	}

	private static String earlier(BlockInstance block, CommentPages pages) {
		return (pages.page() < 2) ? "" : "<a href=\"" + Urls.escape(pages.previous(block.request())) + "\" >&laquo; "
				+ block.say("Older Comments") + "</a>";
	}

	private static String later(BlockInstance block, CommentPages pages) {
		return (pages.page() >= pages.pages()) ? "" : "<a href=\"" + Urls.escape(pages.next(block.request())) + "\" >"
				+ block.say("Newer Comments") + " &raquo;</a>";
	}

	/**
	 * The list; what answers deeper than the site allows stands beside what it answers.
	 */
	private record Thread(BlockInstance block, CommentPages pages, CommentClasses classes) {

		Thread(BlockInstance block, CommentPages pages) {
			this(block, pages, new CommentClasses(pages.post(), block.site().users()));
		}

		String items(List<CommentView> comments, int depth) {
			StringBuilder html = new StringBuilder();
			for (CommentView comment : comments) {
				List<CommentView> answers = this.pages.answers(comment);
				boolean nests = depth < this.block.site().site().threadDepth();
				html.append(item(comment, depth, !answers.isEmpty()));
				if (nests && !answers.isEmpty()) {
					html.append("\t\t<ul class=\"children\">\n")
						.append(items(answers, depth + 1))
						.append("</ul><!-- .children -->\n</li><!-- #comment-## -->\n");
					continue;
				}
				html.append("\t\t</li><!-- #comment-## -->\n").append(items(answers, depth));
			}
			return html.toString();
		}

		private String item(CommentView comment, int depth, boolean answered) {
			SiteView site = this.block.site().site();
			String author = comment.author().isEmpty() ? this.block.say("Anonymous") : Escape.html(comment.author());
			String url = Urls.escape(comment.authorUrl());
			boolean pictured = comment.type().isEmpty() || comment.type().equals("comment");
			String when = this.block.say("%1$s at %2$s", site.date(site.dateFormat(), comment.date()),
					site.date(site.timeFormat(), comment.date()));
			return COMMENT.formatted(comment.id(), this.classes.next(comment, depth) + (answered ? " parent" : ""),
					pictured ? Avatars.image(comment.email(), 32, "", "", "", this.block) : "",
					url.isEmpty() ? author
							: "<a href=\"" + url + "\" class=\"url\" rel=\"ugc external nofollow\">" + author + "</a>",
					Urls.escape(address(comment)), PhpDateFormat.format("c", comment.date()), when,
					this.block.texts().comment(comment.content()), reply(comment, depth), this.block.say("says:"));
		}

		/**
		 * On pages of comments, that of the page; the first of them is the post's own.
		 */
		private String address(CommentView comment) {
			boolean own = this.pages.page() == 1 && !this.pages.paging().opensNewest();
			if (!this.pages.paging().paged() || own) {
				return comment.url();
			}
			String page = this.block.request().addresses().ofComments(this.pages.post(), this.pages.page());
			return page.replaceFirst("#comments$", "") + "#comment-" + comment.id();
		}

		private String reply(CommentView comment, int depth) {
			boolean answerable = this.pages.post().commentsOpen() && depth < this.block.site().site().threadDepth();
			return answerable ? "<div class=\"reply\">" + CommentBlocks.replyLink(comment, this.pages.post(),
					address(comment).replaceFirst("#.*$", ""), "div-comment-" + comment.id(), this.block.language())
					+ "</div>" : "";
		}

	}

}
