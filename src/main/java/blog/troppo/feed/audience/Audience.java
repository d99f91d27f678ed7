package blog.troppo.feed.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.feed.audience.FeedReader.Given;
import blog.troppo.feed.audience.FeedReader.Standing;
import blog.troppo.theme.FeedTexts;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The feed readers of the last thirty days, those that something is wrong with first. */
@Component
class Audience {

	private static final int LISTED = 500;

	/** A visit may be late by its rhythm twice over, and by half an hour in any case. */
	private static final Duration GRACE = Duration.ofMinutes(30);

	private final VisitStore store;

	private final VisitLog log;

	private final PostFinder posts;

	private final Permalinks permalinks;

	private final FeedTexts texts;

	private final InstantSource clock;

	Audience(VisitStore store, VisitLog log, PostFinder posts, Permalinks permalinks, FeedTexts texts,
			InstantSource clock) {
		this.store = store;
		this.log = log;
		this.posts = posts;
		this.permalinks = permalinks;
		this.texts = texts;
		this.clock = clock;
	}

	/** The newest post there is. */
	Optional<Post> newestPost() {
		return this.posts.findFirst(PostQuery.posts(), Viewer.anybody());
	}

	List<FeedReader> readers() {
		this.log.flush();
		Map<String, List<VisitStore.Row>> rows = this.store.since(this.clock.instant().minus(VisitStore.KEPT))
			.stream()
			.collect(Collectors.groupingBy(VisitStore.Row::reader, LinkedHashMap::new, Collectors.toList()));
		Map<Long, Post> known = this.posts
			.load(rows.values()
				.stream()
				.flatMap(List::stream)
				.map((row) -> row.visits().newest())
				.filter(Objects::nonNull)
				.distinct()
				.toList())
			.stream()
			.filter((post) -> this.posts.isVisible(post, Viewer.anybody()))
			.collect(Collectors.toMap(Post::id, (post) -> post));
		long newest = newestPost().map(Post::id).orElse(0L);
		List<FeedReader> readers = new ArrayList<>();
		rows.forEach((name, visited) -> readers.add(reader(name, visited, known, newest)));
		readers.sort(Comparator.comparing((FeedReader reader) -> !reader.standing().isBad())
			.thenComparing((reader) -> -Objects.requireNonNullElse(reader.subscribers(), 0))
			.thenComparing(FeedReader::last, Comparator.reverseOrder()));
		return readers.stream().limit(LISTED).toList();
	}

	/** What a reader did with all the feeds it reads, the latest visit first. */
	private FeedReader reader(String name, List<VisitStore.Row> rows, Map<Long, Post> known, long newest) {
		VisitStore.Row last = rows.getFirst();
		List<Integer> announced = rows.stream()
			.map((row) -> row.visits().subscribers())
			.filter(Objects::nonNull)
			.toList();
		Optional<Double> rhythm = rows.stream()
			.map(VisitStore.Row::rhythm)
			.filter(Objects::nonNull)
			.min(Double::compare);
		return new FeedReader(name, announced.isEmpty() ? null : announced.stream().mapToInt(Integer::intValue).sum(),
				rows.stream().mapToLong((row) -> row.visits().count()).sum(), last.visits().last(),
				last.visits().status(), rhythm.map((seconds) -> Duration.ofSeconds(Math.round(seconds))).orElse(null),
				given(rows, known, newest), standing(rows));
	}

	private Standing standing(List<VisitStore.Row> rows) {
		Instant now = this.clock.instant();
		if (rows.stream().anyMatch((row) -> row.visits().errors() > 0)) {
			return Standing.FAILING;
		}
		if (rows.stream().allMatch((row) -> row.rhythm() == null)) {
			return Standing.NEW;
		}
		return rows.stream().allMatch((row) -> isMissing(row, now)) ? Standing.MISSING : Standing.WELL;
	}

	private static boolean isMissing(VisitStore.Row row, Instant now) {
		if (row.rhythm() == null) {
			return true;
		}
		Duration expected = Duration.ofSeconds(Math.round(row.rhythm() * 3)).plus(GRACE);
		return now.isAfter(row.visits().last().plus(expected));
	}

	/** The latest of the posts that any of the feeds gave it. */
	private @Nullable Given given(List<VisitStore.Row> rows, Map<Long, Post> known, long newest) {
		return rows.stream()
			.filter((row) -> row.visits().newest() != null && known.containsKey(row.visits().newest()))
			.max(Comparator.comparing((row) -> published(known, row)))
			.map((row) -> given(Objects.requireNonNull(known.get(row.visits().newest())), row.visits(), newest))
			.orElse(null);
	}

	private static Instant published(Map<Long, Post> known, VisitStore.Row row) {
		return Objects.requireNonNull(known.get(row.visits().newest())).publishedAt().orElse(Instant.EPOCH);
	}

	private Given given(Post post, Visits visits, long newest) {
		return new Given(post.id(), this.texts.title(post), this.permalinks.of(post),
				Objects.requireNonNullElse(visits.newestAt(), visits.last()), post.id() == newest);
	}

}
