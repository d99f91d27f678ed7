package blog.troppo.transfer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.support.PhpSerialized;
import blog.troppo.transfer.mysql.SqlDump;
import blog.troppo.transfer.mysql.TableName;
import blog.troppo.transfer.mysql.TableRows;
import blog.troppo.user.Passwords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A dump of WordPress 7.1's database, moved into an empty blog. */
class DatabaseImportTests {

	static final Path DUMP = Path.of("src/test/resources/wordpress-databases/wordpress-7.1.sql");

	private static final Map<String, List<Map<String, String>>> THERE = new TreeMap<>();

	private static final SiteForImports SITE = new SiteForImports();

	private static ImportReport report;

	@BeforeAll
	static void moveIn() {
		SqlDump.read(DUMP, new TableRows() {
			@Override
			public boolean table(TableName table) {
				return true;
			}

			@Override
			public void row(TableName table, List<String> columns, List<@Nullable String> values) {
				Map<String, String> row = new TreeMap<>();
				for (int i = 0; i < columns.size(); i++) {
					row.put(columns.get(i), String.valueOf(values.get(i)));
				}
				THERE.computeIfAbsent(table.name(), (name) -> new ArrayList<>()).add(row);
			}
		}, (position) -> {
		});
		SITE.change(
				"insert into settings (name, value) values ('home', 'http://here.example'), ('timezone_string', 'UTC')");
		report = SITE.imports(DUMP);
	}

	private static List<String> there(String table, String... columns) {
		return THERE.getOrDefault(table, List.of())
			.stream()
			.map((row) -> String.join("|", Arrays.stream(columns).map(row::get).toList()))
			.toList();
	}

	@Test
	void postsOfEveryTypeAndStatusComeAsTheyAre() {
		assertThat(SITE.rows("""
				select id, type, status, coalesce(author_id, 0), slug, title, content, excerpt, password,
					coalesce(parent_id, 0), menu_order, guid, mime_type, comment_status, ping_status, comment_count,
					content_filtered, to_ping, pinged from posts order by id""")).containsExactlyElementsOf(there(
				"wp_posts", "ID", "post_type", "post_status", "post_author", "post_name", "post_title", "post_content",
				"post_excerpt", "post_password", "post_parent", "menu_order", "guid", "post_mime_type",
				"comment_status", "ping_status", "comment_count", "post_content_filtered", "to_ping", "pinged"));
		assertThat(SITE.rows("select type, status from posts")).contains("revision|inherit", "post|trash",
				"post|future", "post|private", "post|draft", "nav_menu_item|publish", "wp_navigation|publish");
	}

	@Test
	void bothDatesOfAPostCome() {
		String zero = "0000-00-00 00:00:00";
		assertThat(SITE.rows("select coalesce(published_local::text, '" + zero + "'), coalesce(to_char(published_at at "
				+ "time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), '" + zero
				+ "'), modified_local from posts where id <> 12 order by id"))
			.containsExactlyElementsOf(THERE.get("wp_posts")
				.stream()
				.filter((row) -> !"12".equals(row.get("ID")))
				.map((row) -> row.get("post_date") + "|" + row.get("post_date_gmt") + "|" + row.get("post_modified"))
				.toList());
		assertThat(SITE.value("select published_at is null from posts where id = 12")).isEqualTo("t");
	}

	@Test
	void customFieldsCome() {
		assertThat(SITE.rows("select post_id, name, value from post_meta order by post_id, name, value"))
			.containsExactlyInAnyOrderElementsOf(there("wp_postmeta", "post_id", "meta_key", "meta_value").stream()
				.filter((row) -> !row.contains("|_edit_lock|"))
				.toList());
	}

	@Test
	void commentsOfEveryKindComeWithWhatWasSentAlong() {
		assertThat(SITE.rows("""
				select id, post_id, author_name, author_email, author_url, author_ip,
					published_local, to_char(published_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), content, karma,
					case status when 'approved' then '1' when 'hold' then '0' else status end, agent, type,
					coalesce(parent_id, 0), coalesce(user_id, 0) from comments order by id"""))
			.containsExactlyElementsOf(there("wp_comments", "comment_ID", "comment_post_ID", "comment_author",
					"comment_author_email", "comment_author_url", "comment_author_IP", "comment_date",
					"comment_date_gmt", "comment_content", "comment_karma", "comment_approved", "comment_agent",
					"comment_type", "comment_parent", "user_id"));
		assertThat(SITE.rows("select comment_id, name, value from comment_meta"))
			.containsExactlyInAnyOrderElementsOf(there("wp_commentmeta", "comment_id", "meta_key", "meta_value"));
	}

	@Test
	void termsComeWithTheirNumbersAndPosts() {
		assertThat(SITE.rows("select id, name, slug from terms order by id"))
			.containsExactlyElementsOf(there("wp_terms", "term_id", "name", "slug"));
		assertThat(SITE
			.rows("select id, taxonomy, description, coalesce(parent_id, 0), post_count from terms order by id"))
			.containsExactly("1|category||0|3", "2|post_tag||0|1", "3|post_tag||0|1", "4|nav_menu||0|3",
					"5|link_category||0|" + SITE.value("select post_count from terms where id = 5"));
		assertThat(SITE.rows("select post_id, term_id from post_terms order by 1, 2")).hasSize(12)
			.contains("5|2", "14|4")
			.doesNotContain("1|5");
		assertThat(SITE.rows("select term_id, name, value from term_meta")).containsExactly("2|colour|red");
	}

	@Test
	void usersComeWithWhatTheyToldOfThemselves() {
		assertThat(
				SITE.rows("select id, login, nicename, email, url, display_name, password_hash from users order by id"))
			.containsExactlyElementsOf(there("wp_users", "ID", "user_login", "user_nicename", "user_email", "user_url",
					"display_name", "user_pass"));
		assertThat(SITE.rows("select name, value from user_meta where user_id = 2")).contains("first_name|Amy",
				"last_name|Löwe", "nickname|Ames", "description|Writes of the north.\nAnd <em>more</em>.",
				"rich_editing|false", "locale|de_DE");
		assertThat(SITE.rows("select name from user_meta")).doesNotContain("wp_capabilities", "wp_user_level",
				"session_tokens");
	}

	@ParameterizedTest
	@CsvSource({ "admin, admin-password-123", "amy, amy-password-1", "ben, ben-password-1",
			"old hand, old-password-1" })
	void passwordsLogIn(String login, String password) {
		String hash = SITE.value("select password_hash from users where login = '" + login + "'");
		assertThat(Passwords.matches(password, hash)).isTrue();
		assertThat(Passwords.matches(password + "x", hash)).isFalse();
	}

	@Test
	void rolesComeAndRightsBesideThem() {
		assertThat(SITE.rows("select user_id, role_name from user_roles order by 1")).containsExactly("1|administrator",
				"2|columnist", "3|editor", "4|author");
		assertThat(SITE.rows("select display_name from roles where name = 'columnist'")).containsExactly("Columnist");
		assertThat(
				SITE.rows("select capability, granted from role_capabilities where role_name = 'columnist' order by 1"))
			.containsExactly("delete_posts|f", "edit_posts|t", "read|t", "upload_files|t");
		assertThat(SITE.rows("select user_id, capability, granted from user_capabilities order by 2"))
			.containsExactly("2|edit_pages|f", "2|moderate_comments|t");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "blogname | Club Troppo", "blogdescription | Où sont les cafés?", "posts_per_page | 7",
					"date_format | j. F Y", "timezone_string | Australia/Darwin", "start_of_week | 0",
					"permalink_structure | /%year%/%monthnum%/%day%/%postname%/", "comment_max_links | 5",
					"thumbnail_size_w | 160", "default_category | 1", "show_on_front | posts",
					"admin_email | admin@example.com", "home | http://here.example" })
	void settingsComeButTheAddressStays(String name, String value) {
		assertThat(SITE.value("select value from settings where name = '" + name + "'")).isEqualTo(value);
	}

	@Test
	void menusStandWhereTheThemeHasAPlace() {
		Map<Object, Object> mods = PhpSerialized
			.readArray(SITE.value("select value from settings where name = 'theme_mods_verandah'"));
		assertThat(PhpSerialized.asArray(mods.get("nav_menu_locations"))).isEqualTo(Map.of("primary", 4L));
		assertThat(SITE.rows("select value from post_meta where name = '_menu_item_object_id' order by post_id"))
			.containsExactly("14", "5", "1");
	}

	@Test
	void widgetsStandWhereTheThemeHasAPlace() {
		Map<Object, Object> places = PhpSerialized
			.readArray(SITE.value("select value from settings where name = 'sidebars_widgets'"));
		assertThat(PhpSerialized.asArray(places.get("sidebar-1")).values()).containsExactly("text-2", "block-2",
				"nav_menu-3");
		assertThat(PhpSerialized.asArray(places.get("lost")).values()).containsExactly("block-5", "block-6");
		assertThat(PhpSerialized.readArray(SITE.value("select value from settings where name = 'widget_nav_menu'")))
			.containsEntry(3L, Map.of("title", "Menu", "nav_menu", 4L));
		assertThat(SITE.value("select value from settings where name = 'widget_text'")).contains("Some <b>text</b>");
	}

	@Test
	void linksComeWithTheirCategories() {
		assertThat(SITE.rows(
				"select id, url, name, description, visible, owner_id, rating, rel, notes, rss from links order by id"))
			.containsExactly("1|http://friend.example|A Friend|of ours|t|1|3|friend met|n|http://friend.example/feed",
					"2|http://hidden.example|Hidden||f|2|0|||");
		assertThat(SITE.rows("select link_id, term_id from link_terms")).containsExactly("1|5");
	}

	@Test
	void stickyPostsAreSticky() {
		assertThat(SITE.rows("select id from posts where sticky")).containsExactly("5");
	}

	@Test
	void theReportSaysWhatCameAndWhatNot() {
		assertThat(report.of("users").came()).isEqualTo(4);
		assertThat(report.of("roles").came()).isEqualTo(1);
		assertThat(report.of("roles").alreadyThere()).isEqualTo(5);
		assertThat(report.of("links").came()).isEqualTo(2);
		assertThat(report.of("widgets").came()).isEqualTo(5);
		assertThat(report.of("settings").came()).isGreaterThan(30);
		assertThat(report.of("authors").came() + report.of("authors").alreadyThere()).isZero();
		assertThat(report.notes()).anyMatch((note) -> note.contains("http://127.0.0.1:8238"))
			.anyMatch((note) -> note.contains("admin is the old blog's now"));
		assertThat(SITE.rows("select 1 from staged_rows")).as("nothing is left of the reading").isEmpty();
	}

	@Test
	void aSecondTimeAddsNothing() {
		SiteForImports site = new SiteForImports();
		site.imports(DUMP);
		List<String> before = site.everything();
		ImportReport again = site.imports(DUMP);
		assertThat(again.addsAnything()).isFalse();
		assertThat(site.everything()).isEqualTo(before);
	}

	@Test
	void aDryRunChangesNothing() {
		SiteForImports site = new SiteForImports();
		List<String> before = site.everything();
		ImportReport dry = site.imports(DUMP, SiteForImports.DRY_RUN);
		assertThat(dry.dryRun()).isTrue();
		assertThat(dry.of("users").came()).isEqualTo(4);
		assertThat(dry.of("posts: post").came()).isEqualTo(7);
		assertThat(site.everything()).isEqualTo(before);
		assertThat(site.rows("select 1 from settings where name = 'blogname'")).isEmpty();
	}

	@Test
	void aBlogWithPostsOfItsOwnKeepsItsSettingsAndPeople() {
		SiteForImports site = new SiteForImports();
		site.change("insert into posts (id, title, slug, status, author_id) values (5, 'Ours', 'ours', 'publish', 1)");
		site.change("insert into settings (name, value) values ('blogname', 'Ours')");
		site.change("update users set password_hash = 'kept', email = 'ours@example.com'");
		ImportReport joined = site.imports(DUMP);
		assertThat(site.value("select value from settings where name = 'blogname'")).isEqualTo("Ours");
		assertThat(site.value("select password_hash || email from users where id = 1"))
			.isEqualTo("keptours@example.com");
		assertThat(site.rows("select title from posts where id = 5")).containsExactly("Ours");
		assertThat(site.rows("select title from posts")).contains("Amy's \\ post \"quoted\"");
		assertThat(joined.of("users").alreadyThere()).isEqualTo(1);
		assertThat(joined.notes())
			.anyMatch((note) -> note.contains("its settings, menus and widgets stay as they are"));
	}

	@Test
	void whoeverSetTheBlogUpMakesRoomForTheFirstUserOfTheOldOne() {
		SiteForImports site = new SiteForImports();
		site.change("update users set login = 'newcomer', nicename = 'newcomer', password_hash = 'h'");
		site.change("insert into user_roles values (1, 'administrator')");
		site.change("insert into user_meta (user_id, name, value) values (1, 'nickname', 'New')");
		site.imports(DUMP);
		assertThat(site.rows("select id, login from users order by id limit 4")).containsExactly("1|admin", "2|amy",
				"3|ben", "4|old hand");
		assertThat(site.rows("select u.login, u.password_hash, r.role_name, m.value from users u join user_roles r on "
				+ "r.user_id = u.id join user_meta m on m.user_id = u.id where u.id > 4"))
			.containsExactly("newcomer|h|administrator|New");
	}

	@Test
	void anotherPrefixIsFoundByItself(@TempDir Path folder) throws IOException {
		SiteForImports site = new SiteForImports();
		Path dump = Files.writeString(folder.resolve("blog.sql"), Files.readString(DUMP).replace("wp_", "my_blog7_"));
		site.imports(dump);
		assertThat(site.rows("select login, role_name from users join user_roles on user_id = id order by id"))
			.contains("amy|columnist", "admin|administrator");
	}

	@Test
	void aPrefixThatIsNotThereNamesThoseThatAre() {
		assertThatExceptionOfType(ImportException.class)
			.isThrownBy(() -> new SiteForImports().imports(DUMP, prefix("wp2")))
			.withMessage("No blog's tables begin with \"wp2\" in this database. There is: wp_");
	}

	@Test
	void ofSeveralBlogsOneIsChosen(@TempDir Path folder) throws IOException {
		String sql = Files.readString(DUMP);
		Path dump = Files.writeString(folder.resolve("two.sql"),
				sql + sql.replace("wp_", "zz_").replace("'Club Troppo'", "'The Other'"));
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> new SiteForImports().imports(dump))
			.withMessage("There are several blogs in this database. Choose one: --prefix wp_ or zz_");
		SiteForImports site = new SiteForImports();
		site.imports(dump, prefix("zz_"));
		assertThat(site.value("select value from settings where name = 'blogname'")).isEqualTo("The Other");
	}

	@Test
	void usersOfANetworkAreShared(@TempDir Path folder) throws IOException {
		String sql = Files.readString(DUMP)
			.replaceAll(
					"wp_(posts|postmeta|comments|commentmeta|terms|term_taxonomy|term_relationships|termmeta|options|links)",
					"wp_2_$1")
			.replace("'wp_capabilities'", "'wp_2_capabilities'")
			.replace("'wp_user_roles'", "'wp_2_user_roles'");
		SiteForImports site = new SiteForImports();
		site.imports(Files.writeString(folder.resolve("network.sql"), sql));
		assertThat(site.rows("select login, role_name from users join user_roles on user_id = id order by id"))
			.contains("amy|columnist", "ben|editor");
	}

	private static ImportOptions prefix(String prefix) {
		return new ImportOptions(ImportOptions.Media.SKIP, false, Map.of(), prefix, null);
	}

	@Test
	void aDumpOfAnotherApplicationIsRefused(@TempDir Path folder) throws IOException {
		Path dump = Files.writeString(folder.resolve("shop.sql"),
				"CREATE TABLE `orders` (`id` int);\nCREATE TABLE `my_links` (`id` int);\nINSERT INTO `my_links` VALUES (1);\n");
		SiteForImports site = new SiteForImports();
		List<String> before = site.everything();
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> site.imports(dump))
			.withMessage("There is no WordPress in this database. Its tables are: my_links, orders.");
		assertThat(site.everything()).isEqualTo(before);
	}

	@Test
	void aDumpOfSomeTablesAloneIsRefused(@TempDir Path folder) throws IOException {
		String sql = Files.readString(DUMP)
			.replace("`wp_term_taxonomy`", "`other`")
			.replace("`wp_usermeta`", "`another`");
		Path dump = Files.writeString(folder.resolve("some.sql"), sql);
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> new SiteForImports().imports(dump))
			.withMessageStartingWith("Tables of the blog are missing: wp_term_taxonomy, wp_users.");
	}

	@Test
	void aDumpThatWasCutOffChangesNothing(@TempDir Path folder) throws IOException {
		byte[] whole = Files.readAllBytes(DUMP);
		Path dump = Files.write(folder.resolve("cut.sql"), Arrays.copyOf(whole, whole.length / 2));
		SiteForImports site = new SiteForImports();
		List<String> before = site.everything();
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> site.imports(dump))
			.withMessageContaining("cut off");
		assertThat(site.everything()).isEqualTo(before);
		assertThat(site.rows("select 1 from staged_rows")).isEmpty();
	}

	@Test
	void columnsDeclaredLatin1AreReadAsWhatTheyHold(@TempDir Path folder) throws IOException {
		String sql = Files.readString(DUMP).replaceAll("utf8mb4(_unicode_520_ci|_general_ci)?", "latin1");
		String doubled = new String(sql.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
			.replace("\uFFFD", "?")
			.replace("SET NAMES latin1", "SET NAMES utf8");
		SiteForImports site = new SiteForImports();
		site.imports(Files.writeString(folder.resolve("doubled.sql"), doubled));
		assertThat(site.rows("select display_name from users")).contains("Amy Löwe");
		assertThat(site.value("select content from posts where id = 6")).isEqualTo("Changed 'twice'");
		assertThat(site.value("select name from terms where slug = 'cafe-bar'")).isEqualTo("Café &amp; Bar");
	}

}
