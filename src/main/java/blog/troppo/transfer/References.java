package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends, once all items are in, what refers to posts that have other ids here than in the
 * file: parents, featured images, menus, ids in texts. Posts of earlier files of the same
 * blog count too. All of it is one transaction, for mending twice would be wrong.
 */
final class References {

	private static final String FILE_ID = "(case when t.value ~ '^[0-9]{1,18}$' then t.value::bigint end)";

	private static final String OF_RUN = " i.run_id = ? and i.created and t.post_id = i.post_id and ";

	private static final String STRANGERS = """
			update posts p set parent_id = null from import_posts i
			where i.run_id = ? and i.created and p.id = i.post_id
			and not exists (select from moved m where m.file_id = p.parent_id)
			and exists (select from posts s where s.id = p.parent_id)""";

	private static final String PARENTS = """
			update posts p set parent_id = m.post_id from import_posts i, moved m
			where i.run_id = ? and i.created and p.id = i.post_id and p.parent_id = m.file_id
			and m.file_id <> m.post_id""";

	private static final String THUMBNAILS = "update post_meta t set value = m.post_id::text from import_posts i, moved m "
			+ "where" + OF_RUN + "t.name = '_thumbnail_id' and m.file_id = " + FILE_ID + " and m.file_id <> m.post_id";

	/** Files can have two menu items of one id; the one in the same menu is meant. */
	private static final String MENU_PARENTS = "update post_meta t set value = coalesce((select c.post_id "
			+ "from import_posts c join post_terms theirs on theirs.post_id = c.post_id "
			+ "join post_terms own on own.post_id = t.post_id and own.term_id = theirs.term_id "
			+ "where c.run_id = i.run_id and c.file_id = " + FILE_ID
			+ " order by c.file_id = c.post_id desc, c.post_id limit 1), "
			+ "(select m.post_id from moved m where m.file_id = " + FILE_ID + "))::text from import_posts i where"
			+ OF_RUN + "t.name = '_menu_item_menu_item_parent' and exists (select from import_posts c "
			+ "where c.run_id = i.run_id and c.file_id = " + FILE_ID + " and c.post_id <> c.file_id)";

	private static final String MENU_OBJECTS = "update post_meta t set value = m.post_id::text "
			+ "from import_posts i, %s m where" + OF_RUN + "t.name = '_menu_item_object_id' and m.file_id = " + FILE_ID
			+ " and m.file_id <> m.post_id and exists (select from post_meta k where k.post_id = t.post_id "
			+ "and k.name = '_menu_item_type' and k.value = '%s')";

	private static final String MENU_SELVES = "update post_meta t set value = i.post_id::text from import_posts i "
			+ "where" + OF_RUN + "t.name = '_menu_item_object_id' and i.file_id = " + FILE_ID
			+ " and i.file_id <> i.post_id and exists (select from post_meta k where k.post_id = t.post_id "
			+ "and k.name = '_menu_item_type' and k.value = 'custom')";

	private final ImportDatabase database;

	private final TransferProgress progress;

	private final long run;

	References(ImportDatabase database, TransferProgress progress, long run) {
		this.database = database;
		this.progress = progress;
		this.run = run;
	}

	/**
	 * Mend them all.
	 * @param joinsOthers the site had posts before, which numbers of the file must not
	 * come to mean
	 * @param terms the file's term ids that are others here
	 */
	void mend(String source, boolean joinsOthers, Map<Long, Long> terms, Tally tally) throws SQLException {
		this.database.update("""
				create temporary table moved on commit drop as
				select distinct on (i.file_id) i.file_id, i.post_id from import_posts i
				join import_runs r on r.id = i.run_id where r.source = ?
				order by i.file_id, i.run_id = ? desc, i.file_id = i.post_id desc, i.run_id desc, i.post_id""", source,
				this.run);
		this.database.update("create index on moved (file_id)");
		this.database.update("analyze moved");
		if (joinsOthers) {
			int lost = this.database.update(STRANGERS, this.run);
			if (lost > 0) {
				tally.note(lost + " posts have a parent that is not in the file; they stand alone now");
			}
		}
		mendTermsOfMenus(terms);
		boolean any = this.database
			.query("select exists (select from import_posts where run_id = ? and file_id <> post_id)",
					(row) -> row.getBoolean(1), this.run)
			.getFirst();
		if (any || joinsOthers) {
			mendPosts();
		}
	}

	private void mendPosts() throws SQLException {
		this.database.update(PARENTS, this.run);
		this.database.update(THUMBNAILS, this.run);
		this.database.update(MENU_PARENTS, this.run);
		this.database.update(MENU_OBJECTS.formatted("moved", "post_type"), this.run);
		this.database.update(MENU_SELVES, this.run);
		mendTexts();
	}

	private void mendTermsOfMenus(Map<Long, Long> terms) throws SQLException {
		if (terms.isEmpty()) {
			return;
		}
		this.database.update("create temporary table moved_terms (file_id bigint, post_id bigint) on commit drop");
		CopyRows rows = new CopyRows("moved_terms", "file_id, post_id");
		terms.forEach((was, is) -> rows.add(was, is));
		this.database.send(rows);
		this.database.update(MENU_OBJECTS.formatted("moved_terms", "taxonomy"), this.run);
	}

	private void mendTexts() throws SQLException {
		List<Long> posts = this.database.query("""
				select p.id from posts p join import_posts i on i.post_id = p.id
				where i.run_id = ? and i.created and p.content ~ ? order by p.id""", (row) -> row.getLong(1), this.run,
				ContentReferences.CANDIDATES);
		long done = 0;
		for (long post : posts) {
			mendText(post);
			this.progress.at(TransferProgress.Phase.REFERENCES, ++done, posts.size());
		}
	}

	private void mendText(long post) throws SQLException {
		String content = this.database.query("select content from posts where id = ?", (row) -> row.getString(1), post)
			.getFirst();
		Set<Long> ids = new HashSet<>();
		ContentReferences.rewrite(content, (id) -> ids.add(id) ? id : id);
		if (ids.isEmpty()) {
			return;
		}
		Map<Long, Long> moved = new HashMap<>();
		this.database.query("select file_id, post_id from moved where file_id = any(?) and file_id <> post_id",
				(row) -> moved.merge(row.getLong(1), row.getLong(2), (one, other) -> one),
				ids.stream().mapToLong(Long::longValue).toArray());
		String mended = ContentReferences.rewrite(content, (id) -> moved.getOrDefault(id, id));
		if (!mended.equals(content)) {
			this.database.update("update posts set content = ? where id = ?", mended, post);
		}
	}

}
