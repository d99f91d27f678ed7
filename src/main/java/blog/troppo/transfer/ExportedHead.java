package blog.troppo.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.transfer.wxr.WxrAuthor;
import blog.troppo.transfer.wxr.WxrMeta;
import blog.troppo.transfer.wxr.WxrTerm;
import blog.troppo.transfer.wxr.WxrWriter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static blog.troppo.transfer.ExportedItems.raw;

/**
 * What an export says before its items: those who wrote them, and the terms, parents
 * before their children.
 */
@Component
class ExportedHead {

	private record Row(long id, String taxonomy, String slug, String name, String description, long parent) {
	}

	private final JdbcClient jdbc;

	ExportedHead(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(WxrWriter wxr) throws IOException {
		for (WxrAuthor author : authors()) {
			wxr.write(author);
		}
		for (WxrTerm term : terms()) {
			wxr.write(term);
		}
	}

	/** The authors of these posts alone, and one category if the posts are of one. */
	void write(WxrWriter wxr, List<Long> posts, long category) throws IOException {
		for (WxrAuthor author : authors(posts)) {
			wxr.write(author);
		}
		for (WxrTerm term : terms()) {
			if (term.id() == category) {
				wxr.write(term);
			}
		}
	}

	private List<WxrAuthor> authors(List<Long> posts) {
		Set<Long> writers = Set
			.copyOf(this.jdbc.sql("select distinct author_id from posts where id = any(?) and author_id is not null")
				.param(posts.toArray(Long[]::new))
				.query((row, n) -> row.getLong(1))
				.list());
		return authors().stream().filter((author) -> writers.contains(author.id())).toList();
	}

	private List<WxrAuthor> authors() {
		return this.jdbc
			.sql("""
					select id, login, email, display_name,
						coalesce((select value from user_meta m where m.user_id = u.id and name = 'first_name' order by id limit 1), ''),
						coalesce((select value from user_meta m where m.user_id = u.id and name = 'last_name' order by id limit 1), '')
					from users u
					where exists (select from posts where author_id = u.id and status <> 'auto-draft' and type not in (:left))
					order by id""")
			.param("left", ExportedItems.LEFT_BEHIND)
			.query((row, n) -> new WxrAuthor(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getString(6)))
			.list();
	}

	/** Categories first, then tags, then the others, as WordPress has them. */
	private List<WxrTerm> terms() {
		Map<Long, Row> rows = new LinkedHashMap<>();
		this.jdbc.sql("""
				select id, taxonomy, slug, name, description, coalesce(parent_id, 0) from terms
				order by taxonomy <> 'category', taxonomy <> 'post_tag', taxonomy, name, id""")
			.query((row, n) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getLong(6)))
			.list()
			.forEach((row) -> rows.put(row.id(), row));
		Map<Long, List<WxrMeta>> meta = meta();
		return rows.values()
			.stream()
			.sorted(Comparator.comparing((Row row) -> group(row)).thenComparing((row) -> depth(row, rows)))
			.map((row) -> term(row, rows, meta.getOrDefault(row.id(), List.of())))
			.toList();
	}

	private static String group(Row row) {
		return switch (row.taxonomy()) {
			case "category" -> "1";
			case "post_tag" -> "2";
			default -> "3" + row.taxonomy();
		};
	}

	/** How many stand above it; a circle of parents has an end, too. */
	private static int depth(Row row, Map<Long, Row> rows) {
		int depth = 0;
		for (Row above = rows.get(row.parent()); above != null && depth < 100; above = rows.get(above.parent())) {
			depth++;
		}
		return depth;
	}

	private static WxrTerm term(Row row, Map<Long, Row> rows, List<WxrMeta> meta) {
		Row parent = rows.get(row.parent());
		return new WxrTerm(row.id(), row.taxonomy(), row.slug(), raw(row.name()), (parent != null) ? parent.slug() : "",
				raw(row.description()), meta);
	}

	private Map<Long, List<WxrMeta>> meta() {
		Map<Long, List<WxrMeta>> meta = new HashMap<>();
		this.jdbc.sql("select term_id, name, value from term_meta order by id").query((row) -> {
			meta.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
				.add(new WxrMeta(raw(row.getString(2)), raw(row.getString(3))));
		});
		return meta;
	}

}
