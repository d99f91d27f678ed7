package blog.troppo.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import blog.troppo.support.PhpSerialized;
import blog.troppo.user.Passwords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A blog of December 2007 moves in: WordPress 2.3.1, whose columns are declared latin1
 * and hold UTF-8.
 */
class OldDatabaseImportTests {

	private static final Path DUMP = Path.of("src/test/resources/wordpress-databases/wordpress-2.3.1.sql");

	private static final SiteForImports SITE = new SiteForImports();

	private static ImportReport report;

	@BeforeAll
	static void moveIn() {
		SITE.change("insert into settings (name, value) values ('timezone_string', 'Europe/Berlin')");
		report = SITE.imports(DUMP);
	}

	@Test
	void textsAreWhatTheirWritersMeant() {
		assertThat(SITE.rows("select title, content from posts where id = 1"))
			.containsExactly("Café “Troppo”|Grüße aus Darwin – 25 °C\n\nØresund, naïve façade, 日本");
		assertThat(SITE.rows("select author_name, content from comments order by id limit 1"))
			.containsExactly("Zoë|Je suis tout à fait d’accord – “bravo”");
		assertThat(SITE.rows("select name, description from terms where slug = 'societe'"))
			.containsExactly("Société|Über alles");
		assertThat(SITE.rows("select value from user_meta where user_id = 2 order by name"))
			.containsExactly("Né à Darwin", "René");
		assertThat(SITE.rows("select value from post_meta where name = 'mood'")).containsExactly("très bien");
		assertThat(SITE.value("select value from settings where name = 'blogname'")).isEqualTo("Club Troppo – déjà vu");
	}

	@Test
	void numbersStayWhatTheyWere() {
		assertThat(SITE.rows("select id, type, status, coalesce(parent_id, 0) from posts order by id")).containsExactly(
				"1|post|publish|0", "2|page|publish|0", "2841|post|publish|0", "2842|attachment|inherit|2841",
				"2843|post|draft|0", "2844|post|private|0");
		assertThat(SITE.rows("select id from comments order by id")).containsExactly("101", "102", "103", "104");
		assertThat(SITE.rows("select id, login from users order by id limit 2")).containsExactly("1|nicholas",
				"2|rene");
	}

	/** Two taxonomies shared one term then; the category keeps the number. */
	@Test
	void sharedTermsBecomeTwo() {
		assertThat(SITE.rows("select taxonomy, id = 3 from terms where slug = 'politics' order by 1"))
			.containsExactly("category|t", "post_tag|f");
		assertThat(SITE.rows("select p.id, t.taxonomy, t.slug from post_terms x join posts p on p.id = post_id "
				+ "join terms t on t.id = term_id order by 1, 2, 3"))
			.containsExactly("1|category|general", "1|post_tag|politics", "2841|category|politics",
					"2841|post_tag|politics");
		assertThat(SITE.value("select value from settings where name = 'default_category'")).isEqualTo("3");
		assertThat(SITE.value("select p.slug from terms t join terms p on p.id = t.parent_id where t.slug = 'societe'"))
			.isEqualTo("general");
	}

	@Test
	void settingsOfOldNamesCome() {
		assertThat(SITE.rows("select value from settings where name in ('disallowed_keys', 'gmt_offset', "
				+ "'permalink_structure', 'posts_per_page', 'rss_use_excerpt', 'timezone_string') order by name"))
			.containsExactly("casino", "9.5", "/archives/%year%/%monthnum%/%day%/%postname%/", "12", "1", "");
	}

	@Test
	void oldPasswordsLogIn() {
		assertThat(Passwords.matches("downtime-2007", SITE.value("select password_hash from users where id = 1")))
			.isTrue();
		assertThat(SITE.rows("select role_name from user_roles where user_id = 2")).containsExactly("moderator");
	}

	@Test
	void linksComeThoughPostsHaveTheSameNumbers() {
		assertThat(SITE.rows("select l.id, l.name, l.visible, t.slug from links l join link_terms on link_id = l.id "
				+ "join terms t on t.id = term_id order by 1"))
			.containsExactly("1|Quiggin – économie|t|blogroll", "7|Larvatus|f|blogroll");
	}

	@Test
	void widgetsWithoutNumbersGetThem() {
		assertThat(PhpSerialized
			.asArray(PhpSerialized.readArray(SITE.value("select value from settings where name = 'sidebars_widgets'"))
				.get("sidebar-1"))
			.values()).containsExactly("archives-2", "text-1", "recent-posts-2");
		assertThat(PhpSerialized.readArray(SITE.value("select value from settings where name = 'widget_recent-posts'")))
			.containsKey(2L);
		assertThat(SITE.value("select value from settings where name = 'widget_text'")).contains("Über")
			.doesNotContain("number");
	}

	@Test
	void attachmentsAreFoundByTheirAddress() {
		assertThat(SITE.rows("select url, file from import_media"))
			.containsExactly("http://clubtroppo.example/wp-content/uploads/2007/12/downtime.jpg|2007/12/downtime.jpg");
	}

	@Test
	void whatHangsOnNothingIsTold() {
		assertThat(report.notes()).contains("1 comments are of posts that the database does not have; left out");
	}

	/** The same bytes, dumped without a change of character set. */
	@Test
	void aDumpInLatin1IsReadAlike(@TempDir Path folder) throws IOException {
		StringBuilder raw = new StringBuilder();
		String text = Files.readString(DUMP).replace("SET NAMES utf8", "SET NAMES latin1");
		text.chars().forEach((c) -> raw.append((char) (latin1(c) & 0xFF)));
		SiteForImports site = new SiteForImports();
		site.imports(Files.write(folder.resolve("raw.sql"), raw.toString().getBytes(StandardCharsets.ISO_8859_1)));
		assertThat(site.rows("select title, content from posts order by id"))
			.isEqualTo(SITE.rows("select title, content from posts order by id"));
	}

	private static int latin1(int c) {
		byte[] bytes = String.valueOf((char) c).getBytes(java.nio.charset.Charset.forName("windows-1252"));
		return (c < 0x100) ? c : bytes[0];
	}

	@Test
	void aBlogFromBefore23IsToldToBeUpgraded(@TempDir Path folder) throws IOException {
		String sql = Files.readString(DUMP).replace("`wp_terms`", "`wp_categories`").replace("`wp_term_", "`wp_x_");
		Path dump = Files.writeString(folder.resolve("older.sql"), sql);
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> new SiteForImports().imports(dump))
			.withMessageStartingWith("This blog is of a WordPress before 2.3");
	}

	@Test
	void rolesAreNamedWithoutWhatTranslatorsWereTold() {
		assertThat(SITE.rows("select display_name from roles where name in ('administrator', 'moderator') order by 1"))
			.isEqualTo(List.of("Administrator", "Moderator"));
	}

}
