package blog.troppo.transfer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which posts an export has, in its order. */
@Component
class ExportedIds {

	private final JdbcClient jdbc;

	ExportedIds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Long> ids(ExportChoice choice) {
		YearMonth from = choice.from();
		YearMonth to = choice.to();
		List<Long> ids = new ArrayList<>(this.jdbc
			.sql("""
					select id from posts p where status <> 'auto-draft' and type not in (:left)
					and (:type = '' or type = :type and (:author = 0 or author_id = :author)
						and (:status = '' or status = :status) and published_local >= :from and published_local < :to
						and (:category = 0 or exists (select from post_terms t where t.post_id = p.id and t.term_id = :category)))
					order by type, id""")
			.param("left", ExportedItems.LEFT_BEHIND)
			.param("type", choice.type())
			.param("author", choice.author())
			.param("status", choice.status())
			.param("category", choice.category())
			.param("from", ((from != null) ? from : YearMonth.of(-4000, 1)).atDay(1).atStartOfDay())
			.param("to", ((to != null) ? to.plusMonths(1) : YearMonth.of(10_000, 1)).atDay(1).atStartOfDay())
			.query((row, n) -> row.getLong(1))
			.list());
		if (!choice.isAll() && !choice.type().equals("attachment")) {
			ids.addAll(attachmentsOf(ids));
		}
		return ids;
	}

	/** Those below the posts, and those that they show. */
	private List<Long> attachmentsOf(List<Long> posts) {
		return this.jdbc.sql("""
				select id from posts where type = 'attachment' and parent_id = any(:posts)
				union
				select p.id from post_meta m join posts p on p.id::text = m.value and p.type = 'attachment'
				where m.name = '_thumbnail_id' and m.post_id = any(:posts)
				order by 1""").param("posts", posts.toArray(Long[]::new)).query((row, n) -> row.getLong(1)).list();
	}

}
