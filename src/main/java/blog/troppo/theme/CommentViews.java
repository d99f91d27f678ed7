package blog.troppo.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentGate;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Comments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.theme.CommentThreads.Thread;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.view.CommentView;
import blog.troppo.theme.view.CommentsView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.PaginationView;

import org.springframework.stereotype.Component;

/** What is said about a post, as a view. */
@Component
class CommentViews {

	private final Comments comments;

	private final Settings settings;

	private final Permalinks permalinks;

	private final Titles titles;

	private final PageLinks pages;

	private final CommentGate gate;

	private final CommentForms forms;

	private final CommentLines lines;

	CommentViews(Comments comments, Settings settings, Permalinks permalinks, Titles titles, PageLinks pages,
			CommentGate gate, CommentForms forms, CommentLines lines) {
		this.comments = comments;
		this.settings = settings;
		this.permalinks = permalinks;
		this.titles = titles;
		this.pages = pages;
		this.gate = gate;
		this.forms = forms;
		this.lines = lines;
	}

	CommentsView of(Post post, MainQuery query, Words words) {
		boolean locked = post.needsPassword() && !query.unlocked().contains(post.id());
		if (locked) {
			return new CommentsView(0, Html.EMPTY, List.of(), PaginationView.SINGLE, false, null,
					(post.commentCount() > 0) ? Html.of(words.say("comments.protected")) : Html.EMPTY);
		}
		List<Comment> all = comments(post, query);
		List<Thread> threads = CommentThreads.of(all, depth());
		boolean paged = this.settings.get(SiteSettings.PAGE_COMMENTS);
		int size = paged ? this.settings.get(SiteSettings.COMMENTS_PER_PAGE) : Math.max(1, threads.size());
		int total = Math.max(1, (threads.size() + size - 1) / size);
		int page = page(query.commentPage(), total);
		boolean open = this.gate.takesComments(post);
		String permalink = this.permalinks.of(post);
		int approved = (int) all.stream().filter((comment) -> comment.status().equals(CommentStatus.APPROVED)).count();
		Html heading = new Html(words.say("comments.heading", approved, this.titles.of(post).markup()));
		return new CommentsView(approved, heading, views(threads, page, size, post, query, words),
				this.pages.pagination(page, total, (number) -> this.pages.ofComments(permalink, number)), open,
				this.forms.form(post, query, open, all), this.forms.gate(post, query, open, words));
	}

	/** What everybody reads, and what this reader wrote that is still held. */
	private List<Comment> comments(Post post, MainQuery query) {
		Commenter commenter = query.commenter();
		Long user = query.viewer().userId();
		if (commenter.isNobody() && user == null) {
			return this.comments.findAllApproved(post.id());
		}
		Collection<Long> shown = commenter.shown().isEmpty() ? Set.of(0L) : commenter.shown();
		return this.comments.findAllToRead(post.id(), (user != null) ? user : 0, commenter.knownEmail(), shown);
	}

	private List<CommentView> views(List<Thread> threads, int page, int size, Post post, MainQuery query, Words words) {
		Map<Long, Comment> known = new HashMap<>();
		Map<Long, Integer> pageOf = new HashMap<>();
		for (int i = 0; i < threads.size(); i++) {
			remember(threads.get(i), 1 + i / size, known, pageOf);
		}
		List<Thread> shown = IntStream.range((page - 1) * size, Math.min(page * size, threads.size()))
			.mapToObj(threads::get)
			.toList();
		if (this.settings.get(SiteSettings.COMMENT_ORDER).equals("desc")) {
			shown = shown.reversed();
		}
		boolean paged = this.settings.get(SiteSettings.PAGE_COMMENTS);
		String permalink = this.permalinks.of(post);
		return this.lines.of(shown,
				new CommentLines.Frame(post, permalink, query.viewer(), query.commenter(), known,
						(id) -> paged
								? this.pages.ofComments(permalink, pageOf.getOrDefault(id, 1)).replace("#comments", "")
								: permalink,
						depth(), this.gate.takesComments(post), words));
	}

	private static void remember(Thread thread, int page, Map<Long, Comment> known, Map<Long, Integer> pageOf) {
		known.put(thread.comment().id(), thread.comment());
		pageOf.put(thread.comment().id(), page);
		thread.replies().forEach((reply) -> remember(reply, page, known, pageOf));
	}

	private int depth() {
		return this.settings.get(SiteSettings.THREAD_COMMENTS) ? this.settings.get(SiteSettings.THREAD_COMMENTS_DEPTH)
				: 1;
	}

	private int page(int asked, int total) {
		if (asked > 0) {
			return Math.min(asked, total);
		}
		return this.settings.get(SiteSettings.DEFAULT_COMMENTS_PAGE).equals("newest") ? total : 1;
	}

}
