package blog.troppo.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.embed.KnownEmbeds;
import blog.troppo.formatting.content.EmbedRequest;
import blog.troppo.formatting.content.EmbedRequests;
import blog.troppo.formatting.content.EmbedSource;
import org.jspecify.annotations.Nullable;

/**
 * The embeds of one page: of the blog's own posts at once, of others what is known. Those
 * that the texts of its posts ask for are read together beforehand; others, as in a
 * widget, when they are asked for.
 */
final class PageEmbeds implements EmbedSource {

	private final KnownEmbeds known;

	private final Oembed own;

	private final Map<EmbedRequest, String> found = new HashMap<>();

	private final Set<EmbedRequest> looked = new HashSet<>();

	PageEmbeds(KnownEmbeds known, Oembed own) {
		this.known = known;
		this.own = own;
	}

	void expect(Collection<Post> posts) {
		Set<EmbedRequest> requests = new HashSet<>();
		posts.forEach((post) -> requests.addAll(EmbedRequests.in(post.content())));
		look(requests);
	}

	private void look(Set<EmbedRequest> requests) {
		this.found.putAll(this.known.find(requests));
		requests.forEach((request) -> this.own.embed(request).ifPresent((html) -> this.found.put(request, html)));
		this.looked.addAll(requests);
	}

	@Override
	public @Nullable String html(EmbedRequest request) {
		if (!this.looked.contains(request)) {
			look(Set.of(request));
		}
		return this.found.get(request);
	}

}
