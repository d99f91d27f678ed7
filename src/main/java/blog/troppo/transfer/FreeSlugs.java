package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.Set;

import blog.troppo.support.NulMarks;
import blog.troppo.transfer.wxr.WxrItem;

/**
 * Slugs where a file joins posts that were there before: a number is added to one that is
 * taken. Drafts and menu items need none of their own.
 */
final class FreeSlugs {

	private static final Set<String> UNPUBLISHED = Set.of("draft", "pending", "auto-draft");

	private final ImportDatabase database;

	private final long run;

	FreeSlugs(ImportDatabase database, long run) {
		this.database = database;
		this.run = run;
	}

	String free(WxrItem item) throws SQLException {
		if (item.name().isEmpty() || item.type().equals("nav_menu_item") || UNPUBLISHED.contains(item.status())) {
			return item.name();
		}
		String free = item.name();
		for (int number = 2; isTaken(free, item.type()); number++) {
			free = item.name() + "-" + number;
		}
		return free;
	}

	private boolean isTaken(String slug, String type) throws SQLException {
		return !this.database
			.query("""
					select 1 from posts p where p.slug = ? and (p.type = ? or 'attachment' in (?, p.type))
					and p.status not in ('draft', 'pending', 'auto-draft', 'trash')
					and not exists (select from import_posts m where m.run_id = ? and m.post_id = p.id) limit 1""",
					(row) -> row.getInt(1), NulMarks.keep(slug), type, type, this.run)
			.isEmpty();
	}

}
