package blog.troppo.theme.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Parts of pages as they were drawn: a part that is drawn of the same is the same, on
 * whatever page it stands. What was once found to differ becomes what the part is kept
 * by, as HTTP's {@code Vary} does it, so that a header is kept once and an entry for each
 * post.
 */
final class DrawnParts {

	/** Of Java's heap. */
	private static final int SHARE = 24;

	/** A part that differs in more ways than these is drawn each time. */
	private static final int MOST_DIFFERING = 4;

	private final Cache<Key, Drawn> parts = Caffeine.newBuilder()
		.maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
		.weigher((Key key, Drawn drawn) -> 256 + 2 * drawn.markup().length() + 128 * drawn.sources().size())
		.build();

	private final ConcurrentMap<String, List<String>> differing = new ConcurrentHashMap<>();

	/**
	 * A part as it was drawn.
	 *
	 * @param sources what it was drawn of
	 */
	record Drawn(String markup, Map<String, @Nullable Object> sources) {
	}

	private record Key(String part, List<@Nullable Object> values) {
	}

	/** What is there now, by a path such as {@code page.kind}. */
	@FunctionalInterface
	interface Look {

		@Nullable Object at(String path);

	}

	/** The part as it was drawn of what is there now; null if it was not. */
	@Nullable Drawn find(String part, Look look) {
		List<String> paths = this.differing.getOrDefault(part, List.of());
		Drawn known = this.parts.getIfPresent(key(part, paths, look));
		if (known == null) {
			return null;
		}
		for (Map.Entry<String, @Nullable Object> source : known.sources().entrySet()) {
			if (!Objects.equals(source.getValue(), look.at(source.getKey()))) {
				differs(part, paths, source.getKey());
				return null;
			}
		}
		return known;
	}

	private void differs(String part, List<String> paths, String path) {
		if (paths.size() < MOST_DIFFERING && !paths.contains(path)) {
			List<String> more = new ArrayList<>(paths);
			more.add(path);
			this.differing.put(part, List.copyOf(more));
		}
	}

	Drawn keep(String part, Drawn drawn, Look look) {
		this.parts.put(key(part, this.differing.getOrDefault(part, List.of()), look), drawn);
		return drawn;
	}

	private static Key key(String part, List<String> paths, Look look) {
		List<@Nullable Object> values = new ArrayList<>(paths.size());
		paths.forEach((path) -> values.add(look.at(path)));
		return new Key(part, values);
	}

}
