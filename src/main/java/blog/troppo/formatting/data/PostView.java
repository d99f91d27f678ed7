package blog.troppo.formatting.data;

import java.time.ZonedDateTime;
import java.util.Map;

import blog.troppo.formatting.Language;
import org.jspecify.annotations.Nullable;

/**
 * A post of any type as its readers may see it. Title, content and excerpt are as they
 * are stored, not yet filtered.
 *
 * @param locked whether this visitor must give a password first
 * @param date in the site's zone
 * @param featuredMediaId 0 for none
 * @param format such as standard or aside
 * @param meta the values that blocks may be bound to
 */
public record PostView(long id, String type, String status, String slug, String title, String content, String excerpt,
		boolean locked, long authorId, ZonedDateTime date, ZonedDateTime modified, String url, long parentId,
		int menuOrder, long featuredMediaId, int commentCount, boolean commentsOpen, String format, boolean sticky,
		Map<String, String> meta) {

	/** The title before filters, with the word that marks locked and private posts. */
	public String markedTitle(Language language) {
		return this.locked ? language.say("Protected: %s", this.title)
				: (this.status.equals("private") ? language.say("Private: %s", this.title) : this.title);
	}

	public @Nullable String meta(String key) {
		return this.meta.get(key);
	}

}
