package blog.troppo.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import blog.troppo.transfer.wxr.WxrAuthor;
import blog.troppo.transfer.wxr.WxrRecord;
import blog.troppo.transfer.wxr.WxrRecords;
import blog.troppo.transfer.wxr.WxrSite;
import org.jspecify.annotations.Nullable;

/**
 * A WordPress database read as if it had been exported: the blog, its users and terms,
 * then the posts by id, some at a time with all that hangs on them.
 */
final class StagedRecords implements WxrRecords {

	private static final int POSTS_AT_ONCE = 50;

	private final Connection connection;

	private final StagedTables tables;

	private final Deque<WxrRecord> found = new ArrayDeque<>();

	private final StagedItems items;

	private long lastPost = Long.MIN_VALUE;

	private long drafts;

	private boolean ended;

	private StagedRecords(Connection connection, StagedTables tables) throws SQLException {
		this.connection = connection;
		this.tables = tables;
		Map<String, String> options = tables.options();
		this.found.add(site(options));
		Map<Long, String> logins = new HashMap<>();
		for (StagedRow user : tables.all(StagedTable.USERS)) {
			logins.put(user.id(), user.text("user_login"));
			this.found.add(new WxrAuthor(user.id(), user.text("user_login"), user.text("user_email"),
					user.text("display_name"), "", ""));
		}
		StagedTerms terms = StagedTerms.read(tables);
		this.found.addAll(terms.list());
		this.items = new StagedItems(tables, logins, terms, new StagedFiles(options), options);
	}

	static StagedRecords open(DataSource database, StagedPlace place) {
		try {
			Connection connection = database.getConnection();
			try {
				return new StagedRecords(connection, new StagedTables(connection, place));
			}
			catch (SQLException | RuntimeException ex) {
				connection.close();
				throw ex;
			}
		}
		catch (SQLException ex) {
			throw stopped(ex);
		}
	}

	private static WxrSite site(Map<String, String> options) {
		String address = options.getOrDefault("siteurl", "");
		String home = options.getOrDefault("home", address);
		return new WxrSite("1.2", options.getOrDefault("blogname", ""), home,
				options.getOrDefault("blogdescription", ""), options.getOrDefault("WPLANG", ""), address, home, "");
	}

	@Override
	public @Nullable WxrRecord next() {
		while (this.found.isEmpty() && !this.ended) {
			readPosts();
		}
		return this.found.poll();
	}

	private void readPosts() {
		try {
			List<StagedRow> posts = new ArrayList<>(this.tables.after(StagedTable.POSTS, this.lastPost, POSTS_AT_ONCE));
			this.ended = posts.isEmpty();
			if (!this.ended) {
				this.lastPost = posts.getLast().owner();
				int all = posts.size();
				posts.removeIf((post) -> post.text("post_status").equals("auto-draft"));
				this.drafts += all - posts.size();
				this.found.addAll(this.items.of(posts));
			}
		}
		catch (SQLException ex) {
			throw stopped(ex);
		}
	}

	private static ImportException stopped(SQLException ex) {
		return new ImportException("The database stopped the import: " + ex.getMessage()
				+ " Start the same import again to go on where it stopped.", ex);
	}

	@Override
	public long position() {
		return 0;
	}

	@Override
	public List<String> remarks() {
		return (this.drafts == 0) ? List.of()
				: List.of(this.drafts + " posts that were opened and never saved (auto-draft) stay behind");
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			throw stopped(ex);
		}
	}

}
