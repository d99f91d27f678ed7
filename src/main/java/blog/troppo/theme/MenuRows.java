package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries of a menu as they are stored: posts of the type {@code nav_menu_item}, read
 * with their meta.
 */
@Component
class MenuRows {

	/**
	 * An entry.
	 *
	 * @param title the owner's words; empty for those of what it links to
	 * @param hint shown when the pointer rests on it
	 */
	record Row(long id, String title, String hint, String description, Map<String, String> meta) {

		String text(String name) {
			return this.meta.getOrDefault("_menu_item_" + name, "");
		}

		long number(String name) {
			return text(name).matches("\\d{1,18}") ? Long.parseLong(text(name)) : 0;
		}

		boolean links(String type) {
			return text("type").equals(type);
		}

	}

	private final JdbcClient database;

	MenuRows(JdbcClient database) {
		this.database = database;
	}

	/** The published entries of a menu, in its order. */
	List<Row> of(long menu) {
		Map<Long, Row> rows = new LinkedHashMap<>();
		this.database.sql("""
				select p.id, p.title, p.excerpt, p.content, coalesce(m.name, ''), coalesce(m.value, '')
				from posts p join post_terms t on t.post_id = p.id
				left join post_meta m on m.post_id = p.id and m.name like '\\_menu\\_item\\_%'
				where t.term_id = ? and p.type = 'nav_menu_item' and p.status = 'publish'
				order by p.menu_order, p.id, m.id desc""").param(menu).query((row, number) -> {
			rows.computeIfAbsent(row.getLong(1), (id) -> row(id, row)).meta().put(row.getString(5), row.getString(6));
			return number;
		}).list();
		return new ArrayList<>(rows.values());
	}

	private static Row row(long id, java.sql.ResultSet row) {
		try {
			return new Row(id, row.getString(2), row.getString(3), row.getString(4), new HashMap<>());
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException("The database broke off while a menu was read", ex);
		}
	}

}
