package blog.troppo.formatting.data;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An entry of another site's feed.
 *
 * @param title as HTML
 * @param author empty where the feed names none
 * @param published null where the feed does not say
 * @param description as HTML
 */
public record FeedEntry(String title, String link, String author, @Nullable Instant published, String description) {
}
