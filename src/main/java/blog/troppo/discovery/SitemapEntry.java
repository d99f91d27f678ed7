package blog.troppo.discovery;

import org.jspecify.annotations.Nullable;

/**
 * A line of a sitemap.
 *
 * @param modified when it was last changed, as W3C's profile of ISO 8601 has it
 */
record SitemapEntry(String address, @Nullable String modified) {
}
