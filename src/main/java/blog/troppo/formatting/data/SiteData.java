package blog.troppo.formatting.data;

/**
 * All that blocks may ask of the site.
 */
public record SiteData(SiteView site, PostSource posts, TermSource terms, CommentSource comments, UserSource users,
		MediaSource media, MarkupSource markup, FeedSource feeds) {
}
