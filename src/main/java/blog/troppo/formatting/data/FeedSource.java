package blog.troppo.formatting.data;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Other sites' feeds, as far as copies of them are kept: nothing is fetched. */
@FunctionalInterface
public interface FeedSource {

	/** Knows no feed. */
	FeedSource NONE = (url) -> null;

	/** The entries, the newest first; null if there is no copy. */
	@Nullable List<FeedEntry> entries(String url);

}
