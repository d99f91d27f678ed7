package blog.troppo.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Terms as pages show them, without meta; as {@link PostRows} reads posts. */
@Component
class TermRows {

	/** As {@code order by fold(name), id}, which takes the database longer. */
	static final Comparator<Term> BY_NAME = Comparator.comparing((Term term) -> PostSearch.folded(term.name()))
		.thenComparing(Term::id);

	private static final String COLUMNS = "select t.id, t.taxonomy, t.name, t.slug, t.description, t.parent_id, t.post_count";

	private static final String TERMS = COLUMNS + " from terms t where ";

	private final JdbcClient database;

	TermRows(JdbcClient database) {
		this.database = database;
	}

	/** Those of these taxonomies, by name. */
	List<Term> ofTaxonomies(List<Taxonomy> taxonomies) {
		return read(this.database.sql(TERMS + "t.taxonomy = any (?) order by t.name, t.id")
			.param(array("text", taxonomies.stream().map(Taxonomy::name).toList())));
	}

	/** Those that have most posts; of equals, by name. */
	List<Term> mostUsed(Taxonomy taxonomy, int most) {
		return read(this.database
			.sql(TERMS + "t.taxonomy = ? and t.post_count > 0 order by t.post_count desc, t.name, t.id limit ?")
			.params(taxonomy.name(), most));
	}

	/** Those of these numbers that are there. */
	List<Term> find(List<Long> ids) {
		Map<Long, Term> known = AtHand.ofTransaction().terms();
		List<Long> missing = ids.stream().filter((id) -> !known.containsKey(id)).distinct().toList();
		if (!missing.isEmpty()) {
			read(this.database.sql(TERMS + "t.id = any (?)").param(array("bigint", missing)));
		}
		return ids.stream().map(known::get).filter(Objects::nonNull).distinct().toList();
	}

	/** The terms of each of these posts with their meta, by name. */
	Map<Long, List<Term>> ofPosts(Taxonomy taxonomy, Collection<Long> posts) {
		Map<Long, Term> known = new HashMap<>();
		Map<Long, Set<Term>> found = new HashMap<>();
		this.database.sql(COLUMNS
				+ ", f.post_id, m.id, m.name, m.value from post_terms f join terms t on t.id = f.term_id "
				+ "left join term_meta m on m.term_id = t.id where f.post_id = any (?) and t.taxonomy = ? order by m.id")
			.params(array("bigint", List.copyOf(posts)), taxonomy.name())
			.query((row) -> {
				boolean first = !known.containsKey(row.getLong(1));
				Term term = term(row, 1, known);
				term.meta = first ? new ArrayList<>() : term.meta;
				long meta = row.getLong(9);
				if (!row.wasNull() && term.meta.stream().noneMatch((noted) -> noted.id() == meta)) {
					term.meta.add(new TermMeta(term, meta, row.getString(10), row.getString(11)));
				}
				found.computeIfAbsent(row.getLong(8), (post) -> new TreeSet<>(BY_NAME)).add(term);
			});
		Map<Long, List<Term>> terms = new HashMap<>();
		posts.forEach((post) -> terms.put(post, List.copyOf(found.getOrDefault(post, Set.of()))));
		return terms;
	}

	private List<Term> read(JdbcClient.StatementSpec statement) {
		Map<Long, Term> known = AtHand.ofTransaction().terms();
		return statement.query((row, number) -> term(row, 1, known)).list();
	}

	private static SqlArrayValue array(String type, List<?> values) {
		return new SqlArrayValue(type, values.toArray());
	}

	/**
	 * The term of a row that has its columns from one on, in the order above.
	 * @param known where it is taken from, if it was read before
	 */
	static Term term(ResultSet row, int from, Map<Long, Term> known) throws SQLException {
		long id = row.getLong(from);
		Term term = known.get(id);
		if (term == null) {
			long parent = row.getLong(from + 5);
			Long above = row.wasNull() ? null : parent;
			term = Term.asShown(id, Taxonomy.named(row.getString(from + 1)), row.getString(from + 2),
					row.getString(from + 3), above, row.getInt(from + 6));
			term.describe(row.getString(from + 4));
			known.put(id, term);
		}
		return term;
	}

}
