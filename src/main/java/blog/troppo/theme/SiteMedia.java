package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostType;
import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.support.PhpSerialized;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The attachments that the texts of one page name. Those whose numbers stand in the texts
 * are read together beforehand.
 */
final class SiteMedia implements MediaSource {

	private static final Pattern NUMBER = Pattern
		.compile("wp-image-(\\d{1,18})|\"(?:id|mediaId)\":(\\d{1,18})|\\bids?=[\"']?([\\d, ]{1,2000})");

	private static final int MOST_ATTACHED = 1000;

	private final PostFinder finder;

	private final Attachments attachments;

	private final Permalinks permalinks;

	private final Map<Long, Optional<MediaView>> known = new HashMap<>();

	SiteMedia(PostFinder finder, Attachments attachments, Permalinks permalinks) {
		this.finder = finder;
		this.attachments = attachments;
		this.permalinks = permalinks;
	}

	/** Reads what these texts will ask for. */
	void expect(List<Post> posts) {
		Set<Long> ids = new HashSet<>();
		posts.forEach((post) -> {
			Matcher numbers = NUMBER.matcher(post.content());
			while (numbers.find()) {
				String found = (numbers.group(1) != null) ? numbers.group(1)
						: (numbers.group(2) != null) ? numbers.group(2) : numbers.group(3);
				for (String id : found.split("[, ]+")) {
					if (id.matches("\\d{1,18}")) {
						ids.add(Long.valueOf(id));
					}
				}
			}
		});
		read(ids);
	}

	private void read(Set<Long> ids) {
		ids.removeAll(this.known.keySet());
		if (!ids.isEmpty()) {
			ids.forEach((id) -> this.known.put(id, Optional.empty()));
			this.finder.load(List.copyOf(ids))
				.stream()
				.filter((post) -> post.is(PostType.ATTACHMENT))
				.forEach(this::keep);
		}
	}

	private MediaView keep(Post post) {
		MediaView view = view(post);
		this.known.put(post.id(), Optional.of(view));
		return view;
	}

	@Override
	public @Nullable MediaView media(long id) {
		if (!this.known.containsKey(id)) {
			read(new HashSet<>(Set.of(id)));
		}
		return this.known.getOrDefault(id, Optional.empty()).orElse(null);
	}

	@Override
	public List<MediaView> attachedTo(long post) {
		PostQuery query = PostQuery.posts()
			.ofType(PostType.ATTACHMENT)
			.below(post)
			.sortedBy(Order.MENU_ORDER, true)
			.page(1, MOST_ATTACHED);
		List<MediaView> views = new ArrayList<>();
		this.finder.find(query, Viewer.anybody())
			.items()
			.stream()
			.sorted(java.util.Comparator.comparingInt(Post::menuOrder).thenComparingLong(Post::id))
			.forEach((attachment) -> views.add(keep(attachment)));
		return views;
	}

	private MediaView view(Post post) {
		Attachment file = this.attachments.of(post);
		List<MediaView.Size> sizes = file.sizes()
			.stream()
			.map((size) -> new MediaView.Size(size.name(), size.url(), size.width(), size.height()))
			.toList();
		return new MediaView(post.id(), post.mimeType(), file.url(), this.permalinks.of(post), post.title(),
				post.excerpt(), post.content(), file.alt(), file.width(), file.height(), sizes, properties(post));
	}

	/** What is known of a sound or a film: artist, album, length and so on. */
	private static Map<String, String> properties(Post post) {
		Map<String, String> properties = new HashMap<>();
		post.meta("_wp_attachment_metadata").map(PhpSerialized::readArray).orElseGet(Map::of).forEach((name, value) -> {
			if (value instanceof String || value instanceof Long) {
				properties.put(name.toString(), value.toString());
			}
		});
		return properties;
	}

}
