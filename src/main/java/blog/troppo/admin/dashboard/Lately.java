package blog.troppo.admin.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Readings;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.support.SiteClock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers have read lately: a bar for each day, and the posts that led. */
@Component
@Transactional(readOnly = true)
class Lately {

	private static final int DAYS = 30;

	private static final int MOST = 5;

	/** Of the chart, in which the best day is as high. */
	private static final long HEIGHT = 100;

	private final Readings readings;

	private final PostFinder posts;

	private final Permalinks permalinks;

	private final SiteClock clock;

	Lately(Readings readings, PostFinder posts, Permalinks permalinks, SiteClock clock) {
		this.readings = readings;
		this.posts = posts;
		this.permalinks = permalinks;
		this.clock = clock;
	}

	/** Thirty days, the last one today, and the posts that were read most in them. */
	record Month(List<Day> days, List<Line> posts) {

		public long times() {
			return this.days.stream().mapToLong(Day::times).sum();
		}

	}

	/** A day, and its bar. */
	record Day(LocalDate date, long times, long height) {
	}

	/** A post that was read so often. */
	record Line(String title, String address, long times) {
	}

	Month month() {
		LocalDate today = this.clock.siteNow().toLocalDate();
		LocalDate first = today.minusDays(DAYS - 1L);
		return new Month(days(first, this.readings.byDay(first)), lines(this.readings.most(first, MOST)));
	}

	private static List<Day> days(LocalDate first, Map<LocalDate, Long> times) {
		long best = times.values().stream().mapToLong(Long::longValue).max().orElse(1);
		return Stream.iterate(first, (day) -> day.plusDays(1))
			.limit(DAYS)
			.map((day) -> new Day(day, times.getOrDefault(day, 0L), times.getOrDefault(day, 0L) * HEIGHT / best))
			.toList();
	}

	private List<Line> lines(List<Readings.Read> most) {
		Map<Long, Post> known = this.posts.load(most.stream().map(Readings.Read::post).toList())
			.stream()
			.collect(Collectors.toMap(Post::id, Function.identity()));
		List<Line> lines = new ArrayList<>();
		for (Readings.Read read : most) {
			Post post = known.get(read.post());
			if (post != null) {
				lines.add(line(post, read.times()));
			}
		}
		return lines;
	}

	private Line line(Post post, long times) {
		return new Line(Escape.decode(StripTags.stripAllToLine(post.title())), this.permalinks.of(post), times);
	}

}
