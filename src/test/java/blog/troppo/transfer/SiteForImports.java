package blog.troppo.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import blog.troppo.support.SiteClock;
import blog.troppo.testing.PostgresForTests;
import blog.troppo.testing.TestClock;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A site in Darwin as it stands after installation: admin, the default category, no
 * posts.
 */
final class SiteForImports {

	static final ImportOptions WITHOUT_MEDIA = new ImportOptions(ImportOptions.Media.SKIP, false);

	static final ImportOptions DRY_RUN = new ImportOptions(ImportOptions.Media.SKIP, true);

	static final ThemePlaces PLACES = new ThemePlaces("verandah", List.of("primary"), List.of("sidebar-1", "lost"));

	private final PostgresForTests.Database database = PostgresForTests.freshDatabase();

	SiteForImports() {
		change("""
				insert into users (login, nicename, registered_at) values ('admin', 'admin', now());
				insert into terms (taxonomy, name, slug) values ('category', 'Uncategorized', 'uncategorized')""");
	}

	DataSource dataSource() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		return source;
	}

	static SiteClock clock() {
		return new SiteClock(new TestClock(), () -> ZoneId.of("Australia/Darwin"));
	}

	BlogImport importer(DataSource source) {
		return importer(source, new MediaFetch(Path.of("target", "no-data")), 50);
	}

	BlogImport importer(DataSource source, MediaFetch media, int batch) {
		return importer(source, clock(), media, batch);
	}

	static BlogImport importer(DataSource source, SiteClock clock, MediaFetch media, int batch) {
		return new BlogImport(source, clock, media, batch, () -> PLACES, () -> {
		});
	}

	ImportReport imports(Path file) {
		return imports(file, WITHOUT_MEDIA);
	}

	ImportReport imports(Path file, ImportOptions options) {
		return importer(dataSource()).importFile(file, options, (phase, done, total) -> {
		});
	}

	ImportReport imports(String xml) {
		return imports(xml, WITHOUT_MEDIA);
	}

	ImportReport imports(String xml, ImportOptions options) {
		try {
			Path file = Files.createTempFile("blog", ".xml");
			try {
				Files.writeString(file, xml);
				return imports(file, options);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of a query, columns joined by a bar. */
	List<String> rows(String sql) {
		return answers(sql).getFirst();
	}

	/** The rows of each query. */
	List<List<String>> answers(String... queries) {
		List<List<String>> answers = new ArrayList<>();
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			for (String sql : queries) {
				try (ResultSet rows = statement.executeQuery(sql)) {
					answers.add(rows(rows));
				}
			}
			return answers;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(String.join("; ", queries), ex);
		}
	}

	private static List<String> rows(ResultSet rows) throws SQLException {
		List<String> found = new ArrayList<>();
		while (rows.next()) {
			List<String> columns = new ArrayList<>();
			for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
				columns.add(String.valueOf(rows.getString(i)));
			}
			found.add(String.join("|", columns));
		}
		return found;
	}

	String value(String sql) {
		return rows(sql).getFirst();
	}

	void change(String sql) {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	/** All that the site holds, for telling whether anything changed. */
	List<String> everything() {
		List<String> everything = new ArrayList<>();
		List<String> tables = List.of("users", "user_meta", "user_roles", "posts", "post_meta", "terms", "term_meta",
				"post_terms", "comments", "comment_meta", "month_counts", "author_counts");
		List<List<String>> answers = answers(
				tables.stream().map("select t::text from %s t order by 1"::formatted).toArray(String[]::new));
		for (int i = 0; i < tables.size(); i++) {
			String table = tables.get(i);
			answers.get(i).forEach((row) -> everything.add(table + " " + row));
		}
		return everything;
	}

	static String blog(String channel) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\"><channel><title>Troppo</title>"
				+ "<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://old.example</wp:base_blog_url>\n"
				+ channel + "\n</channel></rss>\n";
	}

	static String item(long id, String type, String title, String more) {
		return "<item><title>" + title + "</title><guid>http://old.example/?p=" + id + "</guid><wp:post_id>" + id
				+ "</wp:post_id><wp:post_type>" + type + "</wp:post_type><wp:post_name>"
				+ title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
				+ "</wp:post_name><wp:status>publish</wp:status><wp:post_date>2007-12-28 18:04:00</wp:post_date>"
				+ "<wp:post_date_gmt>2007-12-28 08:34:00</wp:post_date_gmt>" + more + "</item>\n";
	}

	static String meta(String key, String value) {
		return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value><![CDATA[" + value
				+ "]]></wp:meta_value></wp:postmeta>";
	}

	static String comment(long id, long parent, String author, String more) {
		return "<wp:comment><wp:comment_id>" + id + "</wp:comment_id><wp:comment_author>" + author
				+ "</wp:comment_author><wp:comment_date>2007-12-29 10:00:0" + (id % 10)
				+ "</wp:comment_date><wp:comment_date_gmt>2007-12-29 00:30:0" + (id % 10)
				+ "</wp:comment_date_gmt><wp:comment_content>Hear, hear</wp:comment_content>"
				+ "<wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>"
				+ parent + "</wp:comment_parent>" + more + "</wp:comment>";
	}

}
