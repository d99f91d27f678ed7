package blog.troppo.formatting.block;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import blog.troppo.formatting.data.ArchivePeriod;
import blog.troppo.formatting.data.PostList;
import blog.troppo.formatting.data.PostQuery;
import blog.troppo.formatting.data.PostSource;
import blog.troppo.formatting.data.PostView;

/**
 * The recorded site's posts.
 */
record RecordedPosts(RecordedSite site) implements PostSource {

	@Override
	public PostView post(long id) {
		return this.site.posts.get(id);
	}

	@Override
	public PostList find(PostQuery query) {
		List<PostView> found = new ArrayList<>(published().filter((post) -> query.types().contains(post.type()))
			.filter((post) -> query.search().isEmpty()
					|| (post.title() + "\n" + post.excerpt() + "\n" + post.content()).toLowerCase(Locale.ROOT)
						.contains(query.search().toLowerCase(Locale.ROOT)))
			.filter((post) -> query.search().isEmpty() || !post.locked())
			.filter((post) -> query.authors().isEmpty() || query.authors().contains(post.authorId()))
			.filter((post) -> !query.excluded().contains(post.id()))
			.filter((post) -> query.terms().values().stream().allMatch((ids) -> hasTerm(post, ids)))
			.filter((post) -> query.sticky() != PostQuery.Sticky.EXCLUDED || !post.sticky())
			.filter((post) -> query.sticky() != PostQuery.Sticky.ONLY || post.sticky())
			.sorted(order(query))
			.toList());
		int perPage = (query.perPage() < 1) ? Math.max(1, found.size()) : query.perPage();
		int from = Math.min(found.size(), (query.page() - 1) * perPage + query.offset());
		List<PostView> page = new ArrayList<>(found.subList(from, Math.min(found.size(), from + perPage)));
		if (query.sticky() == PostQuery.Sticky.FIRST && query.page() == 1) {
			List<PostView> sticky = published().filter((post) -> post.sticky() && query.types().contains(post.type()))
				.sorted(order(query))
				.toList();
			page.removeAll(sticky);
			page.addAll(0, sticky);
		}
		return new PostList(page, found.size(), perPage);
	}

	private boolean hasTerm(PostView post, List<Long> ids) {
		return this.site.termsOfPost.get(post.id()).stream().anyMatch((term) -> ids.contains(term.id()));
	}

	private static Comparator<PostView> order(PostQuery query) {
		Comparator<PostView> order = switch (query.orderBy()) {
			case "title" -> Comparator.comparing((PostView post) -> post.title().toLowerCase(Locale.ROOT));
			case "menu_order title" -> Comparator.comparingInt(PostView::menuOrder)
				.thenComparing((post) -> post.title().toLowerCase(Locale.ROOT));
			default -> Comparator.comparing(PostView::date);
		};
		return (query.ascending() ? order : order.reversed()).thenComparing(PostView::id);
	}

	private Stream<PostView> published() {
		return this.site.posts.values().stream().filter((post) -> post.status().equals("publish"));
	}

	@Override
	public List<ArchivePeriod> archives(String kind) {
		Map<LocalDate, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
		published().filter((post) -> post.type().equals("post"))
			.forEach((post) -> counts.merge(first(kind, post.date().toLocalDate()), 1, Integer::sum));
		return counts.entrySet().stream().map((entry) -> period(kind, entry.getKey(), entry.getValue())).toList();
	}

	private static LocalDate first(String kind, LocalDate day) {
		return switch (kind) {
			case "yearly" -> day.withDayOfYear(1);
			case "daily" -> day;
			case "weekly" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
			default -> day.withDayOfMonth(1);
		};
	}

	private static ArchivePeriod period(String kind, LocalDate day, int count) {
		String year = RecordedSite.URL + "/" + day.getYear() + "/";
		String month = year + "%02d/".formatted(day.getMonthValue());
		String name = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
		return switch (kind) {
			case "yearly" -> new ArchivePeriod(day.getYear(), 0, 0, year, String.valueOf(day.getYear()), count);
			case "daily" -> new ArchivePeriod(day.getYear(), day.getMonthValue(), day.getDayOfMonth(),
					month + "%02d/".formatted(day.getDayOfMonth()),
					name + " " + day.getDayOfMonth() + ", " + day.getYear(), count);
			default ->
				new ArchivePeriod(day.getYear(), day.getMonthValue(), 0, month, name + " " + day.getYear(), count);
		};
	}

	@Override
	public Map<LocalDate, String> days(YearMonth month) {
		Map<LocalDate, String> days = new LinkedHashMap<>();
		published().filter((post) -> post.type().equals("post"))
			.map((post) -> post.date().toLocalDate())
			.filter((day) -> YearMonth.from(day).equals(month))
			.forEach((day) -> days.put(day, period("daily", day, 1).url()));
		return days;
	}

	@Override
	public ArchivePeriod neighbour(YearMonth month, boolean later) {
		return archives("monthly").stream().filter((period) -> {
			YearMonth other = YearMonth.of(period.year(), period.month());
			return later ? other.isAfter(month) : other.isBefore(month);
		}).reduce((first, second) -> later ? second : first).orElse(null);
	}

	@Override
	public YearMonth newestMonth() {
		ArchivePeriod newest = archives("monthly").getFirst();
		return YearMonth.of(newest.year(), newest.month());
	}

	@Override
	public PostView adjacent(PostView post, boolean later, String taxonomy) {
		return published().filter((other) -> other.type().equals(post.type()))
			.filter((other) -> later ? other.date().isAfter(post.date()) : other.date().isBefore(post.date()))
			.filter((other) -> taxonomy.isEmpty() || shareTerm(post, other, taxonomy))
			.min(later ? Comparator.comparing(PostView::date) : Comparator.comparing(PostView::date).reversed())
			.orElse(null);
	}

	private boolean shareTerm(PostView one, PostView other, String taxonomy) {
		return this.site.termsOfPost.get(one.id())
			.stream()
			.anyMatch(
					(term) -> term.taxonomy().equals(taxonomy) && this.site.termsOfPost.get(other.id()).contains(term));
	}

}
