package blog.troppo.theme.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostType;
import blog.troppo.formatting.data.ArchivePeriod;
import blog.troppo.formatting.data.PostList;
import blog.troppo.formatting.data.PostQuery;
import blog.troppo.formatting.data.PostSource;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.SiteView;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Page;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The posts that blocks show: what this viewer may read. */
final class SitePosts implements PostSource {

	private static final int MOST = 1000;

	private static final String PUBLISHED = "from posts where type = 'post' and status = 'publish' ";

	private final PostFinder finder;

	private final Permalinks permalinks;

	private final SiteUrls urls;

	private final JdbcClient database;

	private final SiteView site;

	private final ShownMeta meta;

	private final Asker asker;

	private final Set<Long> unlocked;

	/** Those that were found for this viewer already, first of all the page's own. */
	private final Map<Long, Post> known = new HashMap<>();

	SitePosts(PostFinder finder, Permalinks permalinks, SiteUrls urls, JdbcClient database, SiteView site,
			ShownMeta meta, Asker asker, Set<Long> unlocked) {
		this.meta = meta;
		this.finder = finder;
		this.permalinks = permalinks;
		this.urls = urls;
		this.database = database;
		this.site = site;
		this.asker = asker;
		this.unlocked = unlocked;
	}

	void expect(Collection<Post> posts) {
		posts.forEach((post) -> this.known.put(post.id(), post));
	}

	Optional<Post> find(long id) {
		if (!this.known.containsKey(id)) {
			this.finder.find(id, this.asker.sight()).ifPresent((found) -> this.known.put(id, found));
		}
		return Optional.ofNullable(this.known.get(id));
	}

	@Override
	public void prepare(Collection<Long> ids) {
		List<Long> unknown = ids.stream().filter((id) -> !this.known.containsKey(id)).distinct().limit(MOST).toList();
		if (unknown.size() > 1) {
			expect(this.finder
				.find(blog.troppo.content.PostQuery.posts()
					.ofTypes(PostType.readable())
					.only(unknown)
					.page(1, unknown.size()), this.asker.sight())
				.items());
		}
	}

	@Override
	public @Nullable PostView post(long id) {
		return find(id).map(this::view).orElse(null);
	}

	@Override
	public PostList find(PostQuery asked) {
		int size = (asked.perPage() < 1) ? MOST : Math.min(asked.perPage(), MOST);
		if (asked.offset() > 0) {
			return shifted(asked, size);
		}
		blog.troppo.content.PostQuery query = query(asked).page(Math.max(1, asked.page()), size);
		if (asked.sticky() == PostQuery.Sticky.FIRST) {
			query = query.withStickyFirst();
		}
		Page<Post> found = this.finder.find(query, eyes(asked));
		return list(found.items(), (int) found.total(), size);
	}

	/** A page of results that do not begin with the first: read with those before it. */
	private PostList shifted(PostQuery asked, int size) {
		long from = asked.offset() + (Math.max(1, asked.page()) - 1L) * size;
		Page<Post> found = this.finder.find(query(asked).page(1, (int) Math.min(from + size, MOST)), eyes(asked));
		List<Post> items = found.items();
		return list(items.subList((int) Math.min(from, items.size()), items.size()),
				(int) Math.max(0, found.total() - asked.offset()), size);
	}

	/** A search finds for those who are signed in what a password hides. */
	private Viewer eyes(PostQuery asked) {
		return asked.search().isBlank() ? this.asker.sight() : this.asker.viewer();
	}

	private PostList list(List<Post> posts, int total, int size) {
		return new PostList(posts.stream().map(this::view).toList(), total, size);
	}

	private blog.troppo.content.PostQuery query(PostQuery asked) {
		blog.troppo.content.PostQuery query = blog.troppo.content.PostQuery.posts()
			.ofTypes(asked.types().stream().map(PostType::named).toList())
			.sortedBy(order(asked.orderBy()), asked.ascending());
		if (!asked.search().isBlank()) {
			query = query.matching(asked.search());
		}
		if (!asked.included().isEmpty()) {
			query = query.only(asked.included());
		}
		List<Long> excluded = new ArrayList<>(asked.excluded());
		boolean only = asked.sticky() == PostQuery.Sticky.ONLY;
		if (only || asked.sticky() == PostQuery.Sticky.EXCLUDED) {
			List<Long> sticky = ids("sticky");
			excluded.addAll(only ? List.of() : sticky);
			query = only ? query.only(sticky.isEmpty() ? List.of(0L) : sticky) : query;
		}
		query = excluded.isEmpty() ? query : query.except(excluded);
		for (List<Long> terms : asked.terms().values()) {
			query = terms.isEmpty() ? query : query.in(Set.copyOf(terms));
		}
		query = (asked.parents().size() == 1) ? query.below(asked.parents().getFirst()) : query;
		return asked.authors().isEmpty() ? query : byAny(query, asked.authors());
	}

	private static blog.troppo.content.PostQuery byAny(blog.troppo.content.PostQuery query, List<Long> authors) {
		return query.by(authors.toArray(Long[]::new));
	}

	private List<Long> ids(String condition) {
		return this.database.sql("select id " + PUBLISHED + "and " + condition)
			.query((row, number) -> row.getLong(1))
			.list();
	}

	private static Order order(String by) {
		return switch (by) {
			case "title" -> Order.TITLE;
			case "menu_order", "menu_order title" -> Order.MENU_ORDER;
			case "modified" -> Order.MODIFIED;
			case "rand" -> Order.RANDOM;
			case "comment_count" -> Order.COMMENT_COUNT;
			case "id", "ID" -> Order.ID;
			case "author" -> Order.AUTHOR;
			default -> Order.DATE;
		};
	}

	PostView view(Post post) {
		return new PostView(post.id(), post.type().name(), post.status().name(), post.slug(), post.title(),
				post.content(), post.excerpt(), post.needsPassword() && !this.unlocked.contains(post.id()),
				post.author().map(User::id).orElse(0L), zoned(post.publishedLocal().orElse(LocalDateTime.MIN)),
				zoned(post.modifiedLocal().or(post::publishedLocal).orElse(LocalDateTime.MIN)),
				this.permalinks.of(post), post.parentId().orElse(0L), post.menuOrder(), featured(post),
				post.commentCount(), post.takesComments(), post.format().orElse("standard"), post.isSticky(),
				this.meta.of(post));
	}

	private ZonedDateTime zoned(LocalDateTime local) {
		LocalDateTime shown = local.equals(LocalDateTime.MIN) ? LocalDateTime.of(1970, 1, 1, 0, 0) : local;
		return shown.atZone(this.site.zone());
	}

	private static long featured(Post post) {
		return post.meta("_thumbnail_id").filter((id) -> id.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
	}

	@Override
	public List<ArchivePeriod> archives(String kind) {
		String unit = switch (kind) {
			case "yearly" -> "year";
			case "daily" -> "day";
			case "weekly" -> "week";
			default -> "month";
		};
		return this.database
			.sql("select date_trunc('" + unit + "', published_local)::date, count(*), max(published_local)::date "
					+ PUBLISHED + "group by 1 order by 1 desc limit " + MOST)
			.query((row, number) -> kind.equals("weekly")
					? week(row.getObject(1, LocalDate.class), row.getObject(3, LocalDate.class), row.getInt(2))
					: period(kind, row.getObject(1, LocalDate.class), row.getInt(2)))
			.list();
	}

	private ArchivePeriod period(String kind, LocalDate day, int count) {
		int year = day.getYear();
		int month = day.getMonthValue();
		return switch (kind) {
			case "yearly" -> new ArchivePeriod(year, 0, 0, this.permalinks.ofYear(year), String.valueOf(year), count);
			case "daily" -> new ArchivePeriod(year, month, day.getDayOfMonth(),
					this.permalinks.ofDay(year, month, day.getDayOfMonth()), said(this.site.dateFormat(), day), count);
			default -> new ArchivePeriod(year, month, 0, this.permalinks.ofMonth(year, month), said("F Y", day), count);
		};
	}

	/** A week has the year and the number of its newest post. */
	private ArchivePeriod week(LocalDate first, LocalDate newest, int count) {
		String url = this.urls.home("/?m=" + newest.getYear() + "&w=" + newest.get(WeekFields.ISO.weekOfYear()));
		return new ArchivePeriod(first.getYear(), first.getMonthValue(), first.getDayOfMonth(), url,
				said(this.site.dateFormat(), first) + "&#8211;" + said(this.site.dateFormat(), first.plusDays(6)),
				count);
	}

	private String said(String format, LocalDate day) {
		return this.site.date(format, day.atStartOfDay(this.site.zone()));
	}

	@Override
	public Map<LocalDate, String> days(YearMonth month) {
		Map<LocalDate, String> days = new LinkedHashMap<>();
		this.database
			.sql("select distinct published_local::date " + PUBLISHED
					+ "and published_local >= ? and published_local < ? order by 1")
			.params(month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay())
			.query((row, number) -> row.getObject(1, LocalDate.class))
			.list()
			.forEach((day) -> days.put(day,
					this.permalinks.ofDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
		return days;
	}

	@Override
	public @Nullable ArchivePeriod neighbour(YearMonth month, boolean later) {
		String sql = "select month, post_count from month_counts where type = 'post' and post_count > 0 and month "
				+ (later ? "> ? order by month" : "< ? order by month desc") + " limit 1";
		return this.database.sql(sql)
			.param(month.atDay(1))
			.query((row, number) -> period("monthly", row.getObject(1, LocalDate.class), row.getInt(2)))
			.optional()
			.orElse(null);
	}

	@Override
	public @Nullable YearMonth newestMonth() {
		return this.database
			.sql("select month from month_counts where type = 'post' and post_count > 0 order by month desc limit 1")
			.query((row, number) -> YearMonth.from(row.getObject(1, LocalDate.class)))
			.optional()
			.orElse(null);
	}

	@Override
	public @Nullable PostView adjacent(PostView post, boolean later, String taxonomy) {
		String shared = """
				and exists (select from post_terms a join post_terms b on a.term_id = b.term_id
					join terms t on t.id = a.term_id and t.taxonomy = :taxonomy where a.post_id = :id and b.post_id = p.id)
				""";
		String sql = "select p.id from posts p where type = :type and status = 'publish' and (published_local, p.id) "
				+ (later ? ">" : "<") + " (:date, :id) " + (taxonomy.isEmpty() ? "" : shared)
				+ (later ? "order by published_local, p.id" : "order by published_local desc, p.id desc") + " limit 1";
		return this.database.sql(sql)
			.param("type", post.type())
			.param("date", post.date().toLocalDateTime())
			.param("id", post.id())
			.param("taxonomy", taxonomy)
			.query((row, number) -> row.getLong(1))
			.optional()
			.map(this::post)
			.orElse(null);
	}

}
