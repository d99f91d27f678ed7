package blog.troppo.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.support.NulMarks;
import blog.troppo.support.SiteClock;
import blog.troppo.transfer.wxr.WxrItem;
import org.jspecify.annotations.Nullable;

/**
 * Finds items of a file that the site has already. The same is what has the same guid,
 * and slug, title or date to confirm it, since a new site at an old address gives guids
 * anew; or what has the same type, title and date. What this run itself brought is never
 * the same: a file's own doubles all come.
 */
final class KnownPosts {

	private static final String COLUMNS = "select p.id, p.guid, p.type, p.title, p.slug, p.published_local from posts p ";

	private static final String OF_OTHERS = """
			 and not exists (select from import_posts m where m.run_id = ? and m.post_id = p.id)
			""";

	private record Known(long id, String guid, String type, String title, String slug, @Nullable LocalDateTime date) {

		static Known read(ResultSet row) throws SQLException {
			return new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
					row.getObject(6, LocalDateTime.class));
		}

		boolean isGuidOf(WxrItem item, @Nullable LocalDateTime date) {
			return !this.guid.isEmpty() && this.guid.equals(item.guid()) && this.type.equals(item.type())
					&& (this.slug.equals(item.name()) && !this.slug.isEmpty() || this.title.equals(item.title())
							|| Objects.equals(this.date, date));
		}

		boolean isNamesake(WxrItem item, @Nullable LocalDateTime date) {
			return this.type.equals(item.type()) && this.title.equals(NulMarks.keep(item.title()))
					&& Objects.equals(this.date, date) && (!this.title.isEmpty() || this.slug.equals(item.name()));
		}

	}

	private final ImportDatabase database;

	private final SiteClock clock;

	private final long run;

	private final boolean any;

	private final Set<Long> matched = new HashSet<>();

	KnownPosts(ImportDatabase database, SiteClock clock, long run) throws SQLException {
		this.database = database;
		this.clock = clock;
		this.run = run;
		this.any = !database.query(COLUMNS + "where true" + OF_OTHERS + "limit 1", Known::read, run).isEmpty();
	}

	/** Whether the site had posts before this run. */
	boolean any() {
		return this.any;
	}

	Map<WxrItem, Long> find(List<WxrItem> items) throws SQLException {
		Map<WxrItem, Long> found = new IdentityHashMap<>();
		if (!this.any) {
			return found;
		}
		Map<String, List<Known>> byGuid = group(this.database.query(COLUMNS + "where p.guid = any(?)" + OF_OTHERS,
				Known::read, items.stream().map((item) -> NulMarks.keep(item.guid())).distinct().toArray(), this.run),
				true);
		List<WxrItem> others = new ArrayList<>();
		for (WxrItem item : items) {
			LocalDateTime date = PostDates.of(item, this.clock).local();
			if (!match(item,
					byGuid.getOrDefault(item.guid(), List.of())
						.stream()
						.filter((known) -> known.isGuidOf(item, date))
						.toList(),
					found)) {
				others.add(item);
			}
		}
		findNamesakes(others, found);
		return found;
	}

	private void findNamesakes(List<WxrItem> items, Map<WxrItem, Long> found) throws SQLException {
		if (items.isEmpty()) {
			return;
		}
		Map<String, List<Known>> byTitle = group(
				this.database.query(
						COLUMNS + """
								join (select distinct * from unnest(?::text[], ?::text[], ?::timestamp[]) as u (type, title, date)) w
								on p.type = w.type and p.title = w.title and p.published_local = w.date where true"""
								+ OF_OTHERS,
						Known::read, items.stream().map(WxrItem::type).toArray(),
						items.stream().map((item) -> NulMarks.keep(item.title())).toArray(),
						items.stream().map((item) -> text(PostDates.of(item, this.clock).local())).toArray(), this.run),
				false);
		for (WxrItem item : items) {
			LocalDateTime date = PostDates.of(item, this.clock).local();
			match(item,
					byTitle.getOrDefault(NulMarks.keep(item.title()), List.of())
						.stream()
						.filter((known) -> known.isNamesake(item, date))
						.toList(),
					found);
		}
	}

	private boolean match(WxrItem item, List<Known> candidates, Map<WxrItem, Long> found) {
		List<Known> free = candidates.stream().filter((known) -> !this.matched.contains(known.id())).toList();
		if (free.isEmpty()) {
			return false;
		}
		long id = free.stream()
			.map(Known::id)
			.filter((candidate) -> candidate == item.id())
			.findFirst()
			.orElse(free.getFirst().id());
		this.matched.add(id);
		found.put(item, id);
		return true;
	}

	private static Map<String, List<Known>> group(List<Known> posts, boolean byGuid) {
		Map<String, List<Known>> groups = new HashMap<>();
		for (Known post : posts) {
			groups.computeIfAbsent(byGuid ? post.guid() : post.title(), (key) -> new ArrayList<>()).add(post);
		}
		return groups;
	}

	private static @Nullable String text(@Nullable LocalDateTime date) {
		return (date != null) ? date.toString() : null;
	}

}
