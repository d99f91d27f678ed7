package blog.troppo.admin.comments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.admin.frame.Listing;
import blog.troppo.content.PostRights;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.CommentLinks;
import blog.troppo.discussion.CommentQuery;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.SpamFinding;
import blog.troppo.discussion.SpamFindings;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which comments the table shows, and how many stand where. */
@Component
@Transactional(readOnly = true)
class CommentList {

	private static final List<String> PINGS = List.of("pingback", "trackback", "webmention");

	private final CommentFinder finder;

	private final SpamFindings findings;

	private final CommentLinks links;

	private final PostRights rights;

	CommentList(CommentFinder finder, SpamFindings findings, CommentLinks links, PostRights rights) {
		this.finder = finder;
		this.findings = findings;
		this.links = links;
		this.rights = rights;
	}

	/** How many comments a tab of the screen leads to. */
	record Tab(String status, long count) {
	}

	/** What the address asks for, in WordPress's parameters. */
	record Asked(String status, String type, String search, long post, int page) {

		Map<String, String> filters() {
			Map<String, String> filters = new LinkedHashMap<>();
			filters.put("comment_status", this.status.equals("all") ? "" : this.status);
			filters.put("comment_type", this.type);
			filters.put("s", this.search);
			filters.put("p", (this.post > 0) ? String.valueOf(this.post) : "");
			return filters;
		}

	}

	Listing<CommentRow> find(Asked asked, Viewer viewer) {
		var page = this.finder.find(query(asked, viewer).page(asked.page(), Listing.SIZE));
		Map<Long, List<SpamFinding>> known = this.findings.of(page.items().stream().map(Comment::id).toList());
		return new Listing<>("edit-comments.php", asked.filters(),
				page.map((comment) -> row(comment, known.getOrDefault(comment.id(), List.of()), viewer)));
	}

	List<CommentRow> waiting(int most, Viewer viewer) {
		var page = this.finder.find(CommentQuery.comments().standing(CommentStatus.HOLD).page(1, most));
		return page.items().stream().map((comment) -> row(comment, List.of(), viewer)).toList();
	}

	List<Tab> tabs(Viewer viewer) {
		Map<CommentStatus, Long> counts = this.finder.counts();
		long waiting = counts.getOrDefault(CommentStatus.HOLD, 0L);
		long approved = counts.getOrDefault(CommentStatus.APPROVED, 0L);
		long mine = (viewer.userId() != null) ? this.finder.count(CommentQuery.comments().by(List.of(viewer.userId())))
				: 0;
		return List.of(new Tab("all", waiting + approved), new Tab("mine", mine), new Tab("moderated", waiting),
				new Tab("approved", approved), new Tab("spam", counts.getOrDefault(CommentStatus.SPAM, 0L)),
				new Tab("trash", counts.getOrDefault(CommentStatus.TRASH, 0L)));
	}

	private CommentRow row(Comment comment, List<SpamFinding> found, Viewer viewer) {
		return CommentRow.of(comment, comment.status().equals(CommentStatus.APPROVED) ? this.links.of(comment) : "",
				this.rights.mayEditComment(viewer, comment.post()), found);
	}

	private static CommentQuery query(Asked asked, Viewer viewer) {
		CommentQuery query = switch (asked.status()) {
			case "mine" -> CommentQuery.comments().by(List.of((viewer.userId() != null) ? viewer.userId() : -1));
			case "moderated" -> CommentQuery.comments().standing(CommentStatus.HOLD);
			case "approved" -> CommentQuery.comments().standing(CommentStatus.APPROVED);
			case "spam" -> CommentQuery.comments().standing(CommentStatus.SPAM);
			case "trash" -> CommentQuery.comments().standing(CommentStatus.TRASH);
			default -> CommentQuery.comments();
		};
		query = switch (asked.type()) {
			case "comment" -> query.ofTypes(List.of("comment"));
			case "pings" -> query.ofTypes(PINGS);
			default -> query;
		};
		query = asked.search().isBlank() ? query : query.matching(asked.search());
		return (asked.post() > 0) ? query.on(List.of(asked.post())) : query;
	}

}
