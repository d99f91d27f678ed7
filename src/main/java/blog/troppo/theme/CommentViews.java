package blog.troppo.theme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentGate;
import blog.troppo.discussion.CommentPages;
import blog.troppo.discussion.Comments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;
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

	private final CommentFinder finder;

	private final CommentPages turned;

	private final Settings settings;

	private final Permalinks permalinks;

	private final Titles titles;

	private final PageLinks pages;

	private final CommentGate gate;

	private final CommentForms forms;

	private final CommentLines lines;

	private final EditLinks edit;

	CommentViews(Comments comments, CommentFinder finder, CommentPages turned, Settings settings, Permalinks permalinks,
			Titles titles, PageLinks pages, CommentGate gate, CommentForms forms, CommentLines lines, EditLinks edit) {
		this.edit = edit;
		this.comments = comments;
		this.finder = finder;
		this.turned = turned;
		this.settings = settings;
		this.permalinks = permalinks;
		this.titles = titles;
		this.pages = pages;
		this.gate = gate;
		this.forms = forms;
		this.lines = lines;
	}

	/** Whether who asks has written here: then they see what others do not. */
	boolean hasWriter(Post post, MainQuery query) {
		Commenter commenter = query.commenter();
		Set<Long> own = new HashSet<>(commenter.shown());
		own.addAll(commenter.own());
		Long user = query.viewer().userId();
		return (user != null || !commenter.isNobody()) && this.comments.existsOf(post.id(), (user != null) ? user : 0,
				commenter.knownEmail(), own.toArray(Long[]::new));
	}

	/** What all see who have not written here, for one of them. */
	CommentsView dressed(CommentsView shared, Post post, MainQuery query, Words words) {
		if (isLocked(post, query)) {
			return shared;
		}
		boolean open = this.gate.takesComments(post);
		return shared.with(this.forms.form(post, query, open), this.forms.gate(post, query, open, words),
				(comment) -> this.edit.ofComment(comment, post, query.viewer()));
	}

	private static boolean isLocked(Post post, MainQuery query) {
		return post.needsPassword() && !query.unlocked().contains(post.id());
	}

	CommentsView of(Post post, MainQuery query, Words words) {
		if (isLocked(post, query)) {
			return new CommentsView(0, Html.EMPTY, List.of(), PaginationView.SINGLE, false, null,
					(post.commentCount() > 0) ? Html.of(words.say("comments.protected")) : Html.EMPTY);
		}
		Page<Comment> page = comments(post, query);
		List<Thread> threads = CommentThreads.of(page.items(), depth());
		boolean open = this.gate.takesComments(post);
		String permalink = this.permalinks.of(post);
		return new CommentsView(post.commentCount(), heading(post, words),
				views(threads, page.number(), post, query, words),
				this.pages.pagination(page.number(), Math.max(1, page.pages()),
						(number) -> this.pages.ofComments(permalink, number)),
				open, this.forms.form(post, query, open), this.forms.gate(post, query, open, words));
	}

	private Html heading(Post post, Words words) {
		Html title = this.titles.of(post);
		return new Html(title.isEmpty() ? words.say("comments.heading.untitled", post.commentCount())
				: words.say("comments.heading", post.commentCount(), title.markup()));
	}

	/** What everybody reads, and what this reader wrote that is still held. */
	private Page<Comment> comments(Post post, MainQuery query) {
		Commenter commenter = query.commenter();
		Long user = query.viewer().userId();
		CommentPages.Reader reader = new CommentPages.Reader(user, commenter.knownEmail(), commenter.shown());
		return this.settings.get(SiteSettings.PAGE_COMMENTS) ? this.turned.read(post.id(), query.commentPage(), reader)
				: Page.of(this.finder.on(post, reader));
	}

	private List<CommentView> views(List<Thread> threads, int page, Post post, MainQuery query, Words words) {
		Map<Long, Comment> known = new HashMap<>();
		threads.forEach((thread) -> remember(thread, known));
		List<Thread> shown = this.settings.get(SiteSettings.COMMENT_ORDER).equals("desc") ? threads.reversed()
				: threads;
		String permalink = this.permalinks.of(post);
		String here = this.settings.get(SiteSettings.PAGE_COMMENTS)
				? this.pages.ofComments(permalink, page).replace("#comments", "") : permalink;
		return this.lines.of(shown, new CommentLines.Frame(post, permalink, query.viewer(), query.commenter(), known,
				here, depth(), this.gate.takesComments(post), words));
	}

	private static void remember(Thread thread, Map<Long, Comment> known) {
		known.put(thread.comment().id(), thread.comment());
		thread.replies().forEach((reply) -> remember(reply, known));
	}

	private int depth() {
		return this.settings.get(SiteSettings.THREAD_COMMENTS) ? this.settings.get(SiteSettings.THREAD_COMMENTS_DEPTH)
				: 1;
	}

}
