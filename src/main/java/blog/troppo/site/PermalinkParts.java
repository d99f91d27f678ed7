package blog.troppo.site;

import java.time.LocalDateTime;

/**
 * What a post's address can be made of.
 *
 * @param date when it was published, as the site's clock stood then
 * @param author the author's nicename
 * @param category the path of its first category, parents first: {@code news/local}
 */
public record PermalinkParts(long id, LocalDateTime date, String slug, String author, String category) {

	/** The same with another slug. */
	public PermalinkParts with(String slug) {
		return new PermalinkParts(this.id, this.date, slug, this.author, this.category);
	}

}
