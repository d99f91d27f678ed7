package blog.troppo.discussion;

import blog.troppo.content.Permalinks;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.stereotype.Component;

/**
 * Where a comment is read: its post's address, the page of its comments if there are
 * several, and its number.
 */
@Component
public class CommentLinks {

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final Settings settings;

	private final CommentPages pages;

	CommentLinks(Permalinks permalinks, PermalinkBases bases, Settings settings, CommentPages pages) {
		this.permalinks = permalinks;
		this.bases = bases;
		this.settings = settings;
		this.pages = pages;
	}

	/** As {@code get_comment_link()}. */
	public String of(Comment comment) {
		String permalink = this.permalinks.of(comment.post());
		String page = permalink;
		if (this.settings.get(SiteSettings.PAGE_COMMENTS)) {
			int number = this.pages.pageOf(comment);
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

}
