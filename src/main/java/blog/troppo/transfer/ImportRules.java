package blog.troppo.transfer;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import blog.troppo.formatting.CommentText;
import org.jspecify.annotations.Nullable;

/**
 * What WordPress's importer makes of what an export holds: posts without a category come
 * into the site's default one, and comments through the filters that an administrator's
 * go through. A database comes as it stands.
 *
 * @param defaultCategory null to leave posts without one
 * @param siteHost tells the site's own links in comments; null to leave comments as they
 * are
 */
record ImportRules(@Nullable Long defaultCategory, @Nullable String siteHost) {

	static final ImportRules NONE = new ImportRules(null, null);

	static ImportRules of(ImportDatabase database) throws SQLException {
		List<Long> category = database.query("""
				select t.id from settings s join terms t on t.id::text = s.value and t.taxonomy = 'category'
				where s.name = 'default_category'""", (row) -> row.getLong(1));
		List<String> home = database.query("select value from settings where name = 'home'", (row) -> row.getString(1));
		String host = home.isEmpty() ? "" : Objects.requireNonNullElse(URI.create(home.getFirst()).getHost(), "");
		return new ImportRules(category.isEmpty() ? null : category.getFirst(), host);
	}

	/** What is stored of a comment's text. */
	String comment(String text) {
		return (this.siteHost != null) ? CommentText.toStoreTrusted(text, this.siteHost, true) : text;
	}

}
