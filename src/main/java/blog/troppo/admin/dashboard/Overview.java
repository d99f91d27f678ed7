package blog.troppo.admin.dashboard;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentQuery;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.StripTags;
import blog.troppo.site.SelfTest;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the dashboard tells: a bounded number of each, and how many there are. */
@Component
@Transactional(readOnly = true)
class Overview {

	private static final int MOST = 5;

	private static final int WORDS = 24;

	private final PostFinder posts;

	private final CommentFinder comments;

	private final List<SelfTest> tests;

	Overview(PostFinder posts, CommentFinder comments, List<SelfTest> tests) {
		this.posts = posts;
		this.comments = comments;
		this.tests = tests;
	}

	/** How many of each readers see. */
	record Numbers(long posts, long pages, long comments) {
	}

	/** A post that is not public yet. */
	record Line(long id, String title, String author, @Nullable LocalDateTime date) {

		static Line of(Post post, @Nullable LocalDateTime date) {
			return new Line(post.id(), Escape.decode(StripTags.stripAllToLine(post.title())),
					post.author().map(User::displayName).orElse(""), date);
		}

	}

	/** A comment that waits for its moderator, in a few words. */
	record Waiting(List<Voice> voices, long count) {
	}

	record Voice(long id, String author, String text, String post) {

		static Voice of(Comment comment) {
			return new Voice(comment.id(), Escape.decode(comment.authorName()),
					Escape.decode(Excerpts.trimWords(comment.content(), WORDS, "…")),
					Escape.decode(StripTags.stripAllToLine(comment.post().title())));
		}

	}

	Numbers numbers() {
		return new Numbers(this.posts.count(PostQuery.posts(), Viewer.anybody()),
				this.posts.count(PostQuery.posts().ofType(PostType.PAGE), Viewer.anybody()),
				this.comments.counts().getOrDefault(CommentStatus.APPROVED, 0L));
	}

	/** The viewer's own, and everybody's for those who may edit them. */
	List<Line> drafts(Viewer viewer) {
		return find(viewer, PostQuery.Order.MODIFIED, false, PostStatus.DRAFT, PostStatus.PENDING).stream()
			.map((post) -> Line.of(post, post.modifiedLocal().orElse(null)))
			.toList();
	}

	List<Line> scheduled(Viewer viewer) {
		return find(viewer, PostQuery.Order.DATE, true, PostStatus.FUTURE).stream()
			.map((post) -> Line.of(post, post.publishedLocal().orElse(null)))
			.toList();
	}

	Waiting waiting() {
		var page = this.comments.find(CommentQuery.comments().standing(CommentStatus.HOLD).page(1, MOST));
		return new Waiting(page.items().stream().map(Voice::of).toList(), page.total());
	}

	/** What the site's own tests found, the worst first. */
	List<SelfTest.Result> health() {
		return this.tests.stream()
			.flatMap((test) -> test.results().stream())
			.sorted((one, other) -> other.level().compareTo(one.level()))
			.toList();
	}

	private List<Post> find(Viewer viewer, PostQuery.Order order, boolean ascending, PostStatus... statuses) {
		PostQuery query = PostQuery.posts().ofStatuses(List.of(statuses)).sortedBy(order, ascending).page(1, MOST);
		return this.posts
			.find((viewer.can("edit_others_posts") || viewer.userId() == null) ? query : query.by(viewer.userId()),
					viewer)
			.items();
	}

}
