package blog.troppo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.content.PostQuery.DateCondition;
import blog.troppo.content.PostQuery.TermCondition;
import blog.troppo.user.Viewer;

/**
 * A {@link PostQuery} in SQL: the conditions and the order, with what they need as
 * parameters.
 */
final class PostSql {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final PostQuery query;

	PostSql(PostQuery query, Viewer viewer) {
		this.query = query;
		List<String> types = query.types().stream().map(PostType::name).toList();
		this.conditions.add("p.type in (:types)");
		this.parameters.put("types", types);
		this.conditions.add(Visibility.condition(viewer));
		if (!query.authors().isEmpty()) {
			add("p.author_id in (:authors)", "authors", query.authors());
		}
		if (query.slug() != null) {
			add("p.slug = :slug", "slug", query.slug());
		}
		if (query.parent() != null) {
			add("p.parent_id = :parent", "parent", query.parent());
		}
		if (!query.only().isEmpty()) {
			add("p.id in (:only)", "only", query.only());
		}
		if (!query.except().isEmpty()) {
			add("p.id not in (:except)", "except", query.except());
		}
		query.terms().forEach(this::inTerms);
		published(query.date());
		if (!query.search().isBlank()) {
			this.conditions.add(PostSearch.condition(query.search(), this.parameters));
		}
	}

	private void add(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

	private void inTerms(TermCondition condition) {
		String name = "terms" + this.parameters.size();
		add((condition.wanted() ? "" : "not ")
				+ "exists (select from post_terms t where t.post_id = p.id and t.term_id in (:" + name + "))", name,
				condition.termIds());
	}

	/** A whole year, month or day is a range, which the index serves. */
	private void published(DateCondition date) {
		if (date.year() != null) {
			int month = (date.month() != null) ? date.month() : 1;
			int day = (date.month() != null && date.day() != null) ? date.day() : 1;
			String span = (date.month() == null) ? "1 year" : (date.day() == null) ? "1 month" : "1 day";
			this.conditions.add("""
					p.published_local >= make_timestamp(:year, :month, :day, 0, 0, 0)
					and p.published_local < make_timestamp(:year, :month, :day, 0, 0, 0) + interval '%s'"""
				.formatted(span));
			this.parameters.putAll(Map.of("year", date.year(), "month", month, "day", day));
		}
		part("month", (date.year() == null) ? date.month() : null);
		part("day", (date.year() == null || date.month() == null) ? date.day() : null);
		part("hour", date.hour());
		part("minute", date.minute());
		part("second", date.second());
	}

	private void part(String name, @org.jspecify.annotations.Nullable Integer value) {
		if (value != null) {
			add("trunc(extract(%s from p.published_local)) = :only_%s".formatted(name, name), "only_" + name, value);
		}
	}

	String where() {
		return this.conditions.stream().collect(Collectors.joining("\n  and "));
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	String order() {
		String way = this.query.ascending() ? " asc" : " desc";
		return switch (this.query.order()) {
			case DATE -> "p.published_local" + way + ", p.id" + way;
			case MODIFIED -> "p.modified_local" + way + ", p.id" + way;
			case TITLE -> "fold(p.title)" + way + ", p.id" + way;
			case ID -> "p.id" + way;
			case MENU_ORDER -> "p.menu_order" + way + ", fold(p.title)" + way + ", p.id" + way;
			case COMMENT_COUNT -> "p.comment_count" + way + ", p.id" + way;
			case AUTHOR -> "p.author_id" + way + ", p.id" + way;
			case SLUG -> "p.slug" + way + ", p.id" + way;
			case RELEVANCE ->
				PostSearch.relevance(this.query.search(), this.parameters) + "p.published_local desc, p.id desc";
			case RANDOM -> "random()";
		};
	}

}
