package blog.troppo.discussion;

import java.sql.Timestamp;

import blog.troppo.content.Permalinks;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a comment is read: its post's address, the page of its comments if there are
 * several, and its number.
 */
@Component
public class CommentLinks {

	private static final int DEEPEST = 100;

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final Settings settings;

	private final Comments comments;

	private final JdbcClient database;

	CommentLinks(Permalinks permalinks, PermalinkBases bases, Settings settings, Comments comments,
			JdbcClient database) {
		this.permalinks = permalinks;
		this.bases = bases;
		this.settings = settings;
		this.comments = comments;
		this.database = database;
	}

	/** As {@code get_comment_link()}. */
	public String of(Comment comment) {
		String permalink = this.permalinks.of(comment.post());
		String page = permalink;
		if (this.settings.get(SiteSettings.PAGE_COMMENTS)) {
			int number = page(comment);
			boolean usual = number == 1 && this.settings.get(SiteSettings.DEFAULT_COMMENTS_PAGE).equals("oldest");
			page = usual ? permalink : page(permalink, number);
		}
		return page + "#comment-" + comment.id();
	}

	/** One page of a post's comments. */
	public String page(String permalink, int number) {
		PermalinkStructure structure = this.bases.structure();
		if (structure.isPlain() || permalink.contains("?")) {
			return permalink + (permalink.contains("?") ? "&" : "?") + "cpage=" + number;
		}
		return structure.below(permalink, "comment-page-" + number);
	}

	/**
	 * As {@code get_page_of_comment()}: by the older ones that stand at the top as it
	 * does, or as the one does that its thread began with.
	 */
	private int page(Comment comment) {
		Comment top = comment;
		boolean threaded = this.settings.get(SiteSettings.THREAD_COMMENTS);
		for (int i = 0; threaded && i < DEEPEST && top.parentId().isPresent(); i++) {
			Comment below = top;
			top = this.comments.findById(top.parentId().get()).orElse(below);
			if (top == below) {
				break;
			}
		}
		if (top.publishedAt().isEmpty()) {
			return 1;
		}
		long older = this.database.sql("""
				select count(*) from comments
				where post_id = ? and status = 'approved' and type <> 'note' and (parent_id is null or not ?)
					and published_at < ?""")
			.params(comment.post().id(), threaded, Timestamp.from(top.publishedAt().get()))
			.query(Long.class)
			.single();
		return (int) (older / this.settings.get(SiteSettings.COMMENTS_PER_PAGE)) + 1;
	}

}
