package blog.troppo.rest.posts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.RevisionCounts;
import blog.troppo.content.SlugSamples;
import blog.troppo.rest.posts.PostItem.Revisions;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.theme.ContentFormatting;
import blog.troppo.theme.Texts;

import org.springframework.stereotype.Component;

/** Makes posts ready to be shown: what all of a list need is read at once. */
@Component
class PostItems {

	private final PostGate gate;

	private final RevisionCounts revisions;

	private final PostFinder finder;

	private final ContentFormatting formatting;

	private final Permalinks permalinks;

	private final SlugSamples samples;

	PostItems(PostGate gate, RevisionCounts revisions, PostFinder finder, ContentFormatting formatting,
			Permalinks permalinks, SlugSamples samples) {
		this.samples = samples;
		this.finder = finder;
		this.gate = gate;
		this.revisions = revisions;
		this.formatting = formatting;
		this.permalinks = permalinks;
	}

	List<PostItem> of(List<Post> posts, RestType type, RestRequest request) {
		Map<Long, Revisions> revisions = new HashMap<>();
		if (!posts.isEmpty() && !type.isMedia()) {
			this.revisions.of(posts.stream().map(Post::id).toList())
				.forEach((found) -> revisions.put(found.post(),
						new Revisions(found.number(), Optional.of(found.latest()))));
		}
		Map<Long, Post> parents = new HashMap<>();
		if (type.isMedia()) {
			this.finder.load(posts.stream().flatMap((post) -> post.parentId().stream()).distinct().toList())
				.forEach((parent) -> parents.put(parent.id(), parent));
		}
		Texts texts = this.formatting.texts(posts, request.viewer(), parents.values());
		Map<Long, String> samples = request.forEditing() ? this.samples.of(posts) : Map.of();
		return posts.stream()
			.map((post) -> new PostItem(post, type, texts, this.gate.isOpen(post, request),
					revisions.getOrDefault(post.id(), Revisions.NONE),
					type.isMedia() ? post.parentId().map(parents::get) : Optional.empty(),
					samples.getOrDefault(post.id(), "")))
			.toList();
	}

	PostItem of(Post post, RestType type, RestRequest request) {
		return of(List.of(post), type, request).getFirst();
	}

	String permalink(PostItem item) {
		return PostFields.link(item, this.permalinks);
	}

}
