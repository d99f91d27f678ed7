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
import org.jspecify.annotations.Nullable;

/**
 * A page of a table's rows, as entities: the conditions that they fulfil, their order,
 * and how many there are of all.
 *
 * @param <T> the entity
 */
final class SqlPage<T> {

	private final Class<T> entity;

	/** The table and its name in conditions: {@code terms t}. */
	private final String from;

	private final String alias;

	private final List<String> conditions = new ArrayList<>(List.of("true"));

	private final Map<String, Object> parameters = new HashMap<>();

	private String counted;

	/** Of the order alone, which counting does not know. */
	private final Map<String, Object> ordering = new HashMap<>();

	SqlPage(Class<T> entity, String table, String alias) {
		this.entity = entity;
		this.from = " from " + table + " " + alias + " where ";
		this.counted = "select count(*)" + this.from;
		this.alias = alias;
	}

	/** Where the number of rows is kept that the conditions so far choose. */
	void countedBy(String table, String number) {
		this.counted = "select cast(coalesce(sum(%s), 0) as bigint) from %s %s where ".formatted(number, table,
				this.alias);
	}

	void add(String condition) {
		this.conditions.add(condition);
	}

	/** Nothing where there are no values. */
	void any(String condition, String name, Collection<?> values) {
		if (!values.isEmpty()) {
			add(condition);
			this.parameters.put(name, values);
		}
	}

	/** These alone; all for null. */
	void only(@Nullable Collection<Long> ids) {
		if (ids != null && ids.isEmpty()) {
			add("false");
		}
		else if (ids != null) {
			any(this.alias + ".id in (:include)", "include", ids);
		}
	}

	/** One of the columns holds the words, in whatever letters. */
	void matching(String words, Collection<String> columns) {
		if (!words.isBlank()) {
			add(columns.stream()
				.map((column) -> column + " like :search")
				.collect(Collectors.joining(" or ", "(", ")")));
			this.parameters.put("search",
					"%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
	}

	/** The order in which ids are given; that of the ids themselves without any. */
	String asGiven(@Nullable Collection<Long> ids) {
		return (ids == null || ids.isEmpty()) ? this.alias + ".id" : "array_position(array[%s]::bigint[], %s.id)"
			.formatted(ids.stream().map(String::valueOf).collect(Collectors.joining(", ")), this.alias);
	}

	/** The order in which texts are given that a column has. */
	String asGiven(String column, List<String> texts) {
		StringBuilder places = new StringBuilder();
		for (int i = 0; i < texts.size(); i++) {
			this.ordering.put("place" + i, texts.get(i));
			places.append(" when :place").append(i).append(" then ").append(i);
		}
		return texts.isEmpty() ? this.alias + ".id" : "case " + column + places + " end";
	}

	Page<T> read(EntityManager database, String order, long offset, int size) {
		String where = String.join(" and ", this.conditions);
		Query page = database.createNativeQuery("select " + this.alias + ".*" + this.from + where + " order by " + order
				+ " limit " + size + " offset " + Math.max(0, offset), this.entity);
		Query count = database.createNativeQuery(this.counted + where, Long.class);
		this.parameters.forEach((name, value) -> {
			page.setParameter(name, value);
			count.setParameter(name, value);
		});
		this.ordering.forEach(page::setParameter);
		@SuppressWarnings("unchecked") // the query names its entity
		List<T> found = page.getResultList();
		long total = (long) Objects.requireNonNull(count.getSingleResult());
		int most = Math.max(1, size);
		return new Page<>(found, Math.toIntExact(Math.min(Integer.MAX_VALUE, 1 + offset / most)), most, total);
	}

}
