package blog.troppo.site;

import org.jspecify.annotations.Nullable;

/**
 * Something that readers may see was changed, by this node or another, and the change is
 * committed. It may be told more than once.
 *
 * @param part {@code posts}, {@code comments}, {@code terms}, {@code users},
 * {@code links}, {@code embeds}, {@code feed_dates}, {@code settings}, or
 * {@code everything} where changes may have been missed
 * @param id which one: of comments, the post that they are on; null for any of them
 */
public record BlogChanged(String part, @Nullable Long id) {

	static final BlogChanged EVERYTHING = new BlogChanged("everything", null);

	static final BlogChanged SETTINGS = new BlogChanged("settings", null);

	/** As the database tells it: {@code posts 12}, or {@code posts}. */
	static BlogChanged read(String told) {
		int space = told.indexOf(' ');
		return (space < 0) ? new BlogChanged(told, null)
				: new BlogChanged(told.substring(0, space), Long.valueOf(told.substring(space + 1)));
	}

}
