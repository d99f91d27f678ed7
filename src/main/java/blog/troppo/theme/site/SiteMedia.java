package blog.troppo.theme.site;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
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
public final class SiteMedia implements MediaSource {

	/** What numbers of attachments stand behind. */
	private static final List<String> LABELS = List.of("wp-image-", "\"id\":", "\"mediaId\":", "id=", "ids=");

	private static final Pattern NUMBERS = Pattern.compile("[\"']?([\\d, ]{1,2000})");

	private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,18}(?!\\d)");

	private static final Pattern ATTACHED = Pattern
		.compile("\\[(?:gallery|playlist|audio|video)\\b|core/attached-media");

	private static final int MOST_ATTACHED = 1000;

	private final PostFinder finder;

	private final Attachments attachments;

	private final Permalinks permalinks;

	private final Map<Long, Optional<MediaView>> known = new HashMap<>();

	private final Map<Long, List<Post>> attached = new HashMap<>();

	private final Map<Long, Post> read = new HashMap<>();

	/** What attachments belong to, as far as addresses go. */
	private final Map<Long, Optional<Post>> owners = new HashMap<>();

	public SiteMedia(PostFinder finder, Attachments attachments, Permalinks permalinks) {
		this.finder = finder;
		this.attachments = attachments;
		this.permalinks = permalinks;
	}

	/** The attachments whose numbers stand in these posts' texts. */
	public static Set<Long> named(List<Post> posts) {
		Set<Long> ids = new HashSet<>();
		posts.forEach((post) -> LABELS.forEach((label) -> read(post.content(), label, ids)));
		return ids;
	}

	private static void read(String text, String label, Set<Long> ids) {
		Matcher numbers = NUMBERS.matcher(text);
		for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
			boolean endsWord = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
			if (!endsWord && numbers.region(at + label.length(), text.length()).lookingAt()) {
				NUMBER.matcher(numbers.group(1)).results().forEach((number) -> ids.add(Long.valueOf(number.group())));
			}
		}
	}

	/** Reads what these texts will ask for. An attachment shows itself. */
	public void expect(List<Post> posts) {
		posts.stream()
			.filter((post) -> post.is(PostType.ATTACHMENT))
			.forEach((post) -> this.read.putIfAbsent(post.id(), post));
		Set<Long> ids = named(posts);
		ids.removeAll(this.read.keySet());
		read(ids);
	}

	/** Those of the posts that show whatever was attached to them. */
	public static List<Long> showingAttached(List<Post> posts) {
		return posts.stream().filter((post) -> ATTACHED.matcher(post.content()).find()).map(Post::id).toList();
	}

	/**
	 * Takes what was read already.
	 * @param ids those that were looked for: what was not found is not there
	 * @param parents the posts whose attachments are among those found
	 */
	public void take(Set<Long> ids, List<Long> parents, Collection<Post> found) {
		ids.forEach((id) -> this.known.putIfAbsent(id, Optional.empty()));
		parents.forEach((id) -> this.attached.put(id, new ArrayList<>()));
		found.forEach((post) -> this.read.put(post.id(), post));
		found.stream().filter((post) -> post.is(PostType.ATTACHMENT)).forEach((post) -> {
			this.known.remove(post.id());
			List<Post> siblings = this.attached.get(post.parentId().orElse(0L));
			if (siblings != null) {
				siblings.add(post);
			}
		});
	}

	private void read(Set<Long> ids) {
		ids.removeAll(this.known.keySet());
		if (!ids.isEmpty()) {
			ids.forEach((id) -> this.known.put(id, Optional.empty()));
			List<Post> found = this.finder.load(List.copyOf(ids))
				.stream()
				.filter((post) -> post.is(PostType.ATTACHMENT))
				.toList();
			found.forEach((post) -> this.read.put(post.id(), post));
			found.forEach(this::keep);
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
			Post taken = this.read.get(id);
			if (taken != null && taken.is(PostType.ATTACHMENT)) {
				return keep(taken);
			}
			read(new HashSet<>(Set.of(id)));
		}
		return this.known.getOrDefault(id, Optional.empty()).orElse(null);
	}

	@Override
	public List<MediaView> attachedTo(long post) {
		List<Post> taken = this.attached.get(post);
		return views((taken != null) ? taken : read(post));
	}

	private List<Post> read(long post) {
		PostQuery query = PostQuery.posts()
			.ofType(PostType.ATTACHMENT)
			.below(post)
			.sortedBy(Order.MENU_ORDER, true)
			.page(1, MOST_ATTACHED);
		return this.finder.find(query, Viewer.anybody()).items();
	}

	private List<MediaView> views(List<Post> attached) {
		List<MediaView> views = new ArrayList<>();
		attached.forEach((attachment) -> this.read.putIfAbsent(attachment.id(), attachment));
		attached.stream()
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
		return new MediaView(post.id(), post.mimeType(), post.publishedLocal().orElse(LocalDateTime.MIN), file.url(),
				page(post), post.title(), post.excerpt(), post.content(), file.alt(), file.width(), file.height(),
				sizes, properties(post));
	}

	private String page(Post post) {
		return post.parentId()
			.map((id) -> owner(id).map((owner) -> this.permalinks.of(post, owner))
				.orElseGet(() -> this.permalinks.plain(post)))
			.orElseGet(() -> this.permalinks.of(post));
	}

	/** With the first, all are read that others of the attachments here belong to. */
	private Optional<Post> owner(long id) {
		Post taken = this.read.get(id);
		if (taken != null) {
			return Optional.of(taken);
		}
		if (!this.owners.containsKey(id)) {
			Set<Long> ids = new HashSet<>(Set.of(id));
			this.read.values().stream().flatMap((post) -> post.parentId().stream()).forEach(ids::add);
			ids.removeAll(this.owners.keySet());
			ids.forEach((owner) -> this.owners.put(owner, Optional.empty()));
			this.finder.loadNamed(List.copyOf(ids)).forEach((owner) -> this.owners.put(owner.id(), Optional.of(owner)));
		}
		return this.owners.getOrDefault(id, Optional.empty());
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
