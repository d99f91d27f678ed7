package blog.troppo.formatting.content;

import org.jspecify.annotations.Nullable;

/**
 * The HTML that stands for a web address in a text: a player or preview of a provider,
 * already known to the site. Must not go to the network while a page is made.
 */
@FunctionalInterface
public interface EmbedSource {

	/** Knows nothing. */
	EmbedSource NONE = (request) -> null;

	/** Null when nothing is known of the address. */
	@Nullable String html(EmbedRequest request);

}
