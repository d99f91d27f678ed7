package blog.troppo.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.content.PostQuery.DateCondition;
import blog.troppo.content.PostQuery.Moment;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostQuery.Sort;
import blog.troppo.content.PostQuery.TermCondition;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PostQuery} in SQL: the conditions and the order, with what they need as
 * parameters.
 */
final class PostSql {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final String order;

	PostSql(PostQuery query, Viewer viewer) {
		this(query, viewer, (search) -> search.condition(SearchedTexts.ALL));
	}

	/**
	 * @param searched how the words of a search are looked for
	 */
	PostSql(PostQuery query, Viewer viewer, Function<SearchSql, String> searched) {
		ofStanding(query, viewer);
		any("p.author_id in (:authors)", "authors", query.authors);
		any("p.author_id not in (:notBy)", "notBy", query.notBy);
		any("p.id not in (:except)", "except", query.except);
		if (query.only != null) {
			wanted("p.id in (:only)", "only", query.only);
		}
		any("p.slug in (:slugs)", "slugs", query.slugs);
		if (!query.prefix.isEmpty()) {
			add("p.slug like :prefix", "prefix", query.prefix.replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		any("coalesce(p.parent_id, 0) in (:parents)", "parents", query.parents);
		any("coalesce(p.parent_id, 0) not in (:notBelow)", "notBelow", query.notBelow);
		if (!query.mimeTypes.isEmpty()) {
			this.conditions.add(query.mimeTypes.stream()
				.flatMap(PostSql::likeMimeType)
				.map(this::mimeType)
				.collect(Collectors.joining(" or ", "(", ")")));
		}
		if (query.menuOrder != null) {
			add("p.menu_order = :menuOrder", "menuOrder", query.menuOrder);
		}
		if (query.sticky != null) {
			this.conditions.add(query.sticky ? "p.sticky" : "not p.sticky");
		}
		query.terms.forEach(this::inTerms);
		query.moments.forEach(this::within);
		published(query.date);
		if (!query.search.isBlank()) {
			this.conditions.add(searched.apply(new SearchSql(new PostSearch(query), this.parameters)));
			if (!viewer.isLoggedIn()) {
				// who is not known does not find what a password hides
				this.conditions.add("p.password = ''");
			}
		}
		this.order = query.sorting.stream().map((sort) -> order(sort, query)).collect(Collectors.joining(", "));
	}

	/** As it is, and as a kind of which there are several. */
	private static Stream<String> likeMimeType(String type) {
		String literal = type.replaceAll("([\\\\%_])", "\\\\$1");
		return Stream.of(literal, literal.replaceFirst("/?\\*?$", "") + "/%");
	}

	private String mimeType(String pattern) {
		String name = "mimeType" + this.parameters.size();
		this.parameters.put(name, pattern);
		return "p.mime_type like :" + name;
	}

	String where() {
		return String.join("\n  and ", this.conditions);
	}

	String order() {
		return this.order;
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private void add(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

	private void any(String condition, String name, Collection<?> values) {
		if (!values.isEmpty()) {
			add(condition, name, values);
		}
	}

	private void wanted(String condition, String name, Collection<?> values) {
		if (values.isEmpty()) {
			this.conditions.add("false");
		}
		any(condition, name, values);
	}

	/**
	 * Those who read see what they may, and the words stand in the statement, for the
	 * sake of partial indexes; those who edit name the statuses.
	 */
	private void ofStanding(PostQuery query, Viewer viewer) {
		if (query.statuses.isEmpty()) {
			this.conditions.add("p.type in ('%s')".formatted(query.types.stream()
				.filter(PostType::isPublic)
				.map(PostType::name)
				.collect(Collectors.joining("', '"))));
			this.conditions.add(Visibility.condition(viewer, query.types));
		}
		else {
			wanted("p.type in (:types)", "types", query.types.stream().map(PostType::name).toList());
			wanted("p.status in (:statuses)", "statuses", query.statuses.stream().map(PostStatus::name).toList());
		}
	}

	private void within(Moment moment) {
		String name = "moment" + this.parameters.size();
		add((moment.modified() ? "p.modified_local " : "p.published_local ") + (moment.after() ? "> :" : "< :") + name,
				name, moment.local());
	}

	private void inTerms(TermCondition condition) {
		String name = "terms" + this.parameters.size();
		String exists = "exists (select from post_terms t where t.post_id = p.id and t.term_id in (:" + name + "))";
		if (condition.wanted()) {
			wanted(exists, name, condition.termIds());
		}
		else {
			any("not " + exists, name, condition.termIds());
		}
	}

	/** A whole year, month or day is a range, which the index serves. */
	private void published(DateCondition date) {
		if (date.year() != null && isDate(date)) {
			String span = (date.month() == null) ? "1 year" : (date.day() == null) ? "1 month" : "1 day";
			this.conditions.add("""
					p.published_local >= make_timestamp(:year, :month, :day, 0, 0, 0)
					and p.published_local < make_timestamp(:year, :month, :day, 0, 0, 0) + interval '%s'"""
				.formatted(span));
			this.parameters.putAll(Map.of("year", date.year(), "month", (date.month() != null) ? date.month() : 1,
					"day", (date.month() != null && date.day() != null) ? date.day() : 1));
		}
		else if (date.year() != null) {
			this.conditions.add("false");
		}
		part("month", (date.year() == null) ? date.month() : null);
		part("day", (date.year() == null || date.month() == null) ? date.day() : null);
		part("hour", date.hour());
		part("minute", date.minute());
		part("second", date.second());
		part("week", date.week());
	}

	private static boolean isDate(DateCondition date) {
		int year = (date.year() != null) ? date.year() : 0;
		int month = (date.month() != null) ? date.month() : 1;
		int day = (date.month() != null && date.day() != null) ? date.day() : 1;
		return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
				&& day <= java.time.YearMonth.of(year, month).lengthOfMonth();
	}

	private void part(String name, @Nullable Integer value) {
		if (value != null) {
			add("trunc(extract(%s from p.published_local)) = :only_%s".formatted(name, name), "only_" + name, value);
		}
	}

	private String order(Sort sort, PostQuery query) {
		String way = sort.ascending() ? " asc" : " desc";
		if (sort.order() == Order.RANDOM) {
			return "random()";
		}
		if (sort.order() == Order.RELEVANCE || sort.order() == Order.RANK) {
			List<SearchSql.Rank> ranks = new SearchSql(new PostSearch(query), this.parameters).ranks();
			return (ranks.isEmpty() ? "" : SearchSql.place(ranks) + ", ") + "p.published_local" + way + ", p.id" + way;
		}
		if (sort.order() == Order.AS_ASKED && query.only != null) {
			return "array_position(array[%s]::bigint[], p.id)"
				.formatted(query.only.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		}
		if (sort.order() == Order.SLUGS_AS_ASKED && !query.slugs.isEmpty()) {
			this.parameters.put("slugOrder", String.join("/", query.slugs));
			return "array_position(string_to_array(:slugOrder, '/'), p.slug)";
		}
		if (sort.order() == Order.TITLE) {
			// an index has the beginnings, in this order
			return "left(fold(p.title), 60)" + way + ", fold(p.title)" + way + ", p.id" + way;
		}
		if (sort.order() == Order.SLUG) {
			return "p.slug using " + (sort.ascending() ? "~<~" : "~>~") + ", p.id" + way;
		}
		String column = column(sort.order());
		return (sort.order() == Order.SLUGS_AS_ASKED) ? column + ", p.id" : column + way + ", p.id" + way;
	}

	private static String column(Order order) {
		return switch (order) {
			case MODIFIED -> "p.modified_local";
			case ID -> "p.id";
			case MENU_ORDER -> "p.menu_order";
			case PARENT -> "coalesce(p.parent_id, 0)";
			case COMMENT_COUNT -> "p.comment_count";
			case AUTHOR -> "p.author_id";
			case DATE, TITLE, SLUG, RELEVANCE, RANK, RANDOM, AS_ASKED, SLUGS_AS_ASKED -> "p.published_local";
		};
	}

}
