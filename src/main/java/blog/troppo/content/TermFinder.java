package blog.troppo.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import blog.troppo.support.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds terms, a page at a time. */
@Component
@Transactional(readOnly = true)
public class TermFinder {

	/** The term or one below it has published posts. */
	private static final String BELOW = """
			exists (
				with recursive below (id, post_count) as (
					select t.id, t.post_count
					union
					select c.id, c.post_count from terms c join below b on c.parent_id = b.id)
				select from below where post_count > 0)""";

	private final EntityManager database;

	TermFinder(EntityManager database) {
		this.database = database;
	}

	public Page<Term> find(TermQuery query) {
		Map<String, Object> parameters = new HashMap<>();
		String where = " from terms t where " + String.join(" and ", conditions(query, parameters));
		Query page = this.database.createNativeQuery("select t.*" + where + " order by " + order(query) + " limit "
				+ query.size() + " offset " + Math.max(0, query.offset()), Term.class);
		Query count = this.database.createNativeQuery("select count(*)" + where, Long.class);
		parameters.forEach((name, value) -> {
			page.setParameter(name, value);
			count.setParameter(name, value);
		});
		@SuppressWarnings("unchecked") // the query names its entity
		List<Term> terms = page.getResultList();
		long total = (long) Objects.requireNonNull(count.getSingleResult());
		return new Page<>(terms,
				Math.toIntExact(Math.min(Integer.MAX_VALUE, 1 + query.offset() / Math.max(1, query.size()))),
				Math.max(1, query.size()), total);
	}

	/** The terms of each of these posts, in the order of their names. */
	public Map<Long, List<Term>> ofPosts(Taxonomy taxonomy, Collection<Long> posts) {
		@SuppressWarnings("unchecked") // a row for each pair
		List<Object[]> pairs = this.database.createNativeQuery("""
				select p.post_id, t.id from post_terms p join terms t on t.id = p.term_id
				where t.taxonomy = :taxonomy and p.post_id in (:posts) order by fold(t.name), t.id""", Object[].class)
			.setParameter("taxonomy", taxonomy.name())
			.setParameter("posts", posts)
			.getResultList();
		Map<Long, Term> terms = new HashMap<>();
		this.database.createQuery("select t from Term t where t.id in :ids", Term.class)
			.setParameter("ids", pairs.stream().map((pair) -> ((Number) pair[1]).longValue()).distinct().toList())
			.getResultList()
			.forEach((term) -> terms.put(term.id(), term));
		Map<Long, List<Term>> found = new HashMap<>();
		posts.forEach((post) -> found.put(post, new ArrayList<>()));
		pairs.forEach((pair) -> Objects.requireNonNull(found.get(((Number) pair[0]).longValue()))
			.add(Objects.requireNonNull(terms.get(((Number) pair[1]).longValue()))));
		return found;
	}

	private static List<String> conditions(TermQuery query, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("t.taxonomy in (:taxonomies)"));
		parameters.put("taxonomies", query.taxonomies().stream().map(Taxonomy::name).toList());
		if (!query.search().isBlank()) {
			conditions.add("(fold(t.name) like :search or t.slug like :search)");
			parameters.put("search",
					"%" + query.search().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		if (query.include() != null) {
			conditions.add(query.include().isEmpty() ? "false" : "t.id in (:include)");
			put(parameters, "include", query.include());
		}
		if (!query.exclude().isEmpty()) {
			conditions.add("t.id not in (:exclude)");
			parameters.put("exclude", query.exclude());
		}
		if (!query.slugs().isEmpty()) {
			conditions.add("t.slug in (:slugs)");
			parameters.put("slugs", query.slugs());
		}
		if (query.parent() != null) {
			conditions.add("coalesce(t.parent_id, 0) = " + query.parent());
		}
		if (query.post() != null) {
			conditions
				.add("exists (select from post_terms p where p.term_id = t.id and p.post_id = " + query.post() + ")");
		}
		if (query.nonEmpty()) {
			conditions.add(query.taxonomies().stream().anyMatch(Taxonomy::hierarchical) ? BELOW : "t.post_count > 0");
		}
		return conditions;
	}

	private static void put(Map<String, Object> parameters, String name, List<?> values) {
		if (!values.isEmpty()) {
			parameters.put(name, values);
		}
	}

	private static String order(TermQuery query) {
		String way = query.ascending() ? " asc" : " desc";
		return switch (query.order()) {
			case ID -> "t.id" + way;
			case NAME -> "fold(t.name)" + way + ", t.id" + way;
			case SLUG -> "t.slug using " + (query.ascending() ? "~<~" : "~>~");
			case DESCRIPTION -> "fold(t.description)" + way + ", t.id";
			case COUNT -> "t.post_count" + way + ", t.id";
			case INCLUDE -> (query.include() == null || query.include().isEmpty()) ? "t.id"
					: "array_position(array[%s]::bigint[], t.id)"
						.formatted(query.include().stream().map(String::valueOf).collect(Collectors.joining(", ")));
			case INCLUDE_SLUGS -> query.slugs().isEmpty() ? "t.id" : "t.slug";
		};
	}

}
