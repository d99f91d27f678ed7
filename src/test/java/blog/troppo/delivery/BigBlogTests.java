package blog.troppo.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.TermFinder;
import blog.troppo.kept.ReadStatement;
import blog.troppo.kept.Recording;
import blog.troppo.kept.Watch;
import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page reads a whole table that grows with the blog: the plans of its statements say
 * so, which are all its own where views are not kept apart.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.kept-views.heap-share=0")
class BigBlogTests extends OnAnEmptyBlog {

	private static final Pattern WHOLE_TABLE = Pattern
		.compile("Seq Scan on (posts|comments|post_terms|post_meta)\\b.*");

	private static final Pattern READ = Pattern.compile(
			"(?:Seq|Index|Bitmap Heap) Scan (?:Backward )?(?:using \\S+ )?on (?:posts|comments|post_terms|post_meta)\\b.*rows=([0-9.]+) loops=(\\d+)");

	private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

	@Autowired
	DataSource pool;

	@Autowired
	Watch watch;

	@Autowired
	PostFinder finder;

	@Autowired
	TermFinder terms;

	@BeforeAll
	void fillTheBlog() throws IOException, SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set big.posts = '4000'; set big.comments = '8000'; set big.terms = '500'");
			statement.execute(Files.readString(Path.of("bench/big-blog.sql")));
			statement.execute("insert into post_meta (post_id, name, value) select id, '_edit_last', '1' from posts");
			statement.execute("analyze");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/page/350/", "/post-3000/", "/category/big/", "/tag/term-7/", "/2010/05/",
			"/author/admin/", "/wp-sitemap-posts-post-1.xml", "/wp-json/wp/v2/posts",
			"/wp-json/wp/v2/posts?per_page=10&page=350", "/wp-json/wp/v2/posts?categories=CATEGORY",
			"/category/big/page/150/", "/comments/feed/", "/wp-json/wp/v2/comments",
			"/wp-json/wp/v2/comments?per_page=10&page=700" })
	void noPageReadsAWholeTable(String asked) throws SQLException {
		String path = asked.replace("CATEGORY", String.valueOf(category()));
		assertThat(RawHttp.get(this.port, path).status()).isEqualTo(200);
		for (ReadStatement statement : kept(path).basis().statements()) {
			assertThat(plan(statement)).as(statement.sql()).noneMatch((line) -> WHOLE_TABLE.matcher(line).find());
		}
	}

	/** Of 4,000 posts and 8,000 comments; what an index alone tells is cheap. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/post-3000/", "/category/big/", "/tag/term-7/", "/2010/05/", "/author/admin/",
			"/feed/", "/comments/feed/", "/wp-json/wp/v2/posts", "/wp-json/wp/v2/posts?_embed",
			"/wp-json/wp/v2/posts?orderby=modified", "/wp-json/wp/v2/posts?orderby=title",
			"/wp-json/wp/v2/posts?orderby=title&order=asc&page=2", "/category/above/", "/wp-json/wp/v2/comments",
			"/post-30/?replytocom=1", "/post-29", "/?p=1000030" })
	void aPageLooksAtFewRows(String path) throws SQLException {
		RawHttp.get(this.port, path);
		for (ReadStatement statement : kept(path).basis().statements()) {
			assertThat(rowsLookedAt(statement)).as(statement.sql()).isLessThanOrEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/page/350/", "/category/big/page/150/", "/category/above/page/20/", "/2010/05/page/2/",
			"/author/admin/page/9/", "/wp-json/wp/v2/posts?page=9", "/wp-json/wp/v2/comments?page=9",
			"/wp-json/wp/v2/tags?per_page=5&page=2" })
	void howManyThereAreIsKnownAndNotCounted(String path) {
		assertThat(RawHttp.get(this.port, path).status()).isEqualTo(200);
		assertThat(kept(path).basis().statements()).extracting(ReadStatement::sql)
			.anyMatch((sql) -> sql.contains("_counts"))
			.noneMatch((sql) -> sql.startsWith("select count("));
	}

	/**
	 * Of those who are signed in, of those who edit, and of categories with others below.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "signed in", "signed in, category", "editing", "several categories" })
	void whatIsListedByDateIsReadOffIndexes(String list) throws SQLException {
		PostQuery query = switch (list) {
			case "signed in" -> PostQuery.posts();
			case "signed in, category" -> PostQuery.posts().in(Set.of(category()));
			case "editing" ->
				PostQuery.posts().ofStatuses(List.of(PostStatus.PUBLISH, PostStatus.DRAFT, PostStatus.PRIVATE));
			default -> PostQuery.posts().in(Set.of(category(), tag()));
		};
		Viewer viewer = list.startsWith("several") ? Viewer.anybody() : new Viewer(1L, Set.of("read_private_posts"));
		try (Recording recording = this.watch.record()) {
			assertThat(this.finder.findIds(query.page(20, 10), viewer)).hasSize(10);
			List<ReadStatement> asked = this.watch.basis(recording).statements();
			assertThat(asked).hasSize(1);
			// of four thousand posts it would rather sort all
			assertThat(plan(asked.getFirst(), "sort", "seqscan"))
				.anyMatch((line) -> line.matches(".*Index Only Scan using (posts_listing|post_terms_listed) .*"))
				.noneMatch((line) -> WHOLE_TABLE.matcher(line).find());
		}
	}

	@Test
	void aCloudOfTagsReadsNoMoreThanItShows() throws SQLException {
		try (Recording recording = this.watch.record()) {
			assertThat(this.terms.mostUsed(Taxonomy.POST_TAG, 45)).hasSize(45);
			assertThat(plan(this.watch.basis(recording).statements().getFirst(), "sort", "seqscan"))
				.anyMatch((line) -> line.contains("Index Scan using terms_by_use"))
				.noneMatch((line) -> line.contains("Sort"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/ | true", "/2010/ | extract(year from published_local) = 2010",
			"/2010/05/ | date_trunc('month', published_local) = '2010-05-01'", "/author/admin/ | author_id = 1",
			"/category/big/ | exists (select from post_terms t where post_id = p.id and term_id = (select id from terms where slug = 'big'))" })
	void listsHaveAsManyPagesAsTheyNeed(String list, String condition) {
		long posts = this.database
			.sql("select count(*) from posts p where type = 'post' and status = 'publish' and " + condition)
			.query(Long.class)
			.single();
		long last = (posts + 9) / 10;
		assertThat(last).isGreaterThan(1);
		assertThat(RawHttp.get(this.port, list + "page/" + last + "/").status()).isEqualTo(200);
		assertThat(RawHttp.get(this.port, list + "page/" + (last + 1) + "/").status()).isEqualTo(404);
		assertThat(RawHttp.get(this.port, list).text()).contains(list + "page/" + last + "/");
	}

	/** What has no date stands before all others. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 600 })
	void deepPagesGoOnWhereTheOnesBeforeThemEnd(int undated) {
		this.database.sql("update posts set published_local = null where slug like 'post-1___' and id % 1000 < ?")
			.param(undated)
			.update();
		List<Long> all = this.finder.findIds(PostQuery.posts().page(1, 5000), Viewer.anybody());
		List<Long> pages = new java.util.ArrayList<>();
		for (int page = 1; page <= 46; page++) {
			pages.addAll(this.finder.findIds(PostQuery.posts().page(page, 90), Viewer.anybody()));
		}
		this.database
			.sql("update posts set published_local = published_at at time zone 'UTC' where published_local is null")
			.update();
		assertThat(pages).isEqualTo(all).hasSize(4000);
	}

	@Test
	void whatIsKeptIsWhatWouldBeCounted() {
		String wrong = """
				select t.slug from terms t where t.post_count <> (
					select count(*) from post_terms pt join posts p on p.id = pt.post_id
					where pt.term_id = t.id and p.status = 'publish')""";
		assertThat(this.database.sql(wrong).query(String.class).list()).isEmpty();
		String wrongComments = """
				select p.slug from posts p where p.comment_count <> (
					select count(*) from comments c where c.post_id = p.id and counts_as_comment(c.status, c.type))""";
		assertThat(this.database.sql(wrongComments).query(String.class).list()).isEmpty();
	}

	@Test
	void termsListTheirPostsInTheOrderOfTheirDates() {
		String other = """
				select count(*) from post_terms t join posts p on p.id = t.post_id
				where t.listed is distinct from case when p.status = 'publish' then p.published_local end""";
		assertThat(this.database.sql(other).query(Long.class).single()).isZero();
		this.database.sql("update posts set status = 'draft' where slug = 'post-2000'").update();
		this.database
			.sql("update posts set published_local = published_local - interval '3 years' where slug = 'post-1998'")
			.update();
		this.database.sql("update posts set published_local = null where slug = 'post-1996'").update();
		assertThat(this.database.sql(other + " and p.slug <> 'post-1996'").query(Long.class).single()).isZero();
		assertThat(RawHttp.get(this.port, "/category/big/").text()).contains("/post-1996/")
			.doesNotContain("/post-2000/");
		this.database.sql(
				"update posts set status = 'publish', published_local = published_at where slug like 'post-199_' or slug = 'post-2000'")
			.update();
	}

	/** The most that one step of a statement reads of a large table. */
	private long rowsLookedAt(ReadStatement statement) throws SQLException {
		long most = 0;
		long loops = 1;
		long rows = 0;
		for (String line : explain("explain (analyze, costs off, timing off) ", statement)) {
			Matcher read = READ.matcher(line);
			Matcher removed = REMOVED.matcher(line);
			if (read.find()) {
				loops = Long.parseLong(read.group(2));
				rows = (long) Double.parseDouble(read.group(1));
			}
			else if (removed.find()) {
				rows += Long.parseLong(removed.group(1));
			}
			else if (line.contains("->")) {
				loops = 0;
			}
			most = Math.max(most, rows * loops);
		}
		return most;
	}

	private List<String> plan(ReadStatement statement, String... without) throws SQLException {
		return explain("explain ", statement, without);
	}

	private List<String> explain(String how, ReadStatement statement, String... without) throws SQLException {
		List<String> lines = new java.util.ArrayList<>();
		ReadStatement explained = new ReadStatement(how + statement.sql(), statement.parameters());
		try (Connection connection = this.pool.getConnection(); Statement setting = connection.createStatement()) {
			for (String way : without) {
				setting.execute("set enable_" + way + " = off");
			}
			try (PreparedStatement prepared = explained.prepare(connection); ResultSet rows = prepared.executeQuery()) {
				while (rows.next()) {
					lines.add(rows.getString(1));
				}
			}
			for (String way : without) {
				setting.execute("reset enable_" + way);
			}
		}
		return lines;
	}

	private long category() {
		return this.database.sql("select id from terms where slug = 'big'").query(Long.class).single();
	}

	private long tag() {
		return this.database.sql("select id from terms where slug = 'term-7'").query(Long.class).single();
	}

	private KeptAnswer kept(String path) {
		int mark = path.indexOf('?');
		KeptAnswer kept = this.cache.last(new Address(false, (mark < 0) ? path : path.substring(0, mark),
				(mark < 0) ? "" : path.substring(mark + 1), false));
		assertThat(kept).isNotNull();
		return kept;
	}

}
