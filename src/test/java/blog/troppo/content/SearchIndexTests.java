package blog.troppo.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import blog.troppo.operations.Installation;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Search finds the same with its index as without, and reads no post that has not the
 * words.
 */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTests {

	private static final List<String> SEARCHES = List.of("word123", "WÖRD123", "ord12", "word123 post",
			"word12 -word123", "\"post 123\"", "no such words", "100%", "a_b", "po", "word123 -post", "--", "+.",
			"naive");

	@Autowired
	SearchIndex index;

	@Autowired
	PostFinder finder;

	@Autowired
	JdbcClient database;

	/** It would build them beside this. */
	@Autowired
	@Qualifier("blog.troppo.site.TaskRunner")
	SmartLifecycle tasks;

	@BeforeAll
	void fillTheBlog(@Autowired Installation installation, @Autowired DataSource pool)
			throws IOException, SQLException {
		installation.run(new Installation.Wish("http://localhost", "Club Troppo", "admin", "admin-password-123",
				"admin@example.com", "UTC", "/%postname%/", true));
		this.tasks.stop();
		this.index.build();
		assertThat(isThere()).as("a small blog needs none").isFalse();
		try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set big.posts = '1500'; set big.comments = '10'; set big.terms = '10'");
			statement.execute(Files.readString(Path.of("bench/big-blog.sql")));
		}
	}

	@AfterAll
	void runTasksAgain() {
		this.tasks.start();
	}

	@Test
	void searchFindsTheSameWithTheIndexAndWithoutReadingAll() {
		List<List<Long>> without = found();
		assertThat(without.getFirst()).hasSize(2);
		this.index.build();
		assertThat(isThere()).isTrue();
		this.database.sql("analyze posts").update();
		assertThat(found()).isEqualTo(without);
		assertThat(this.database.sql("select count(*) from pg_stats where tablename = 'posts_suffixes'")
			.query(Long.class)
			.single()).isZero();
		for (String search : List.of("word123", "word123 post", "\"post 123\"", "word123 -post")) {
			assertThat(plan(search)).as(search).noneMatch((line) -> line.contains("Seq Scan on posts"));
		}
	}

	/** Whatever a text consists of, each part of it is found, and nothing else. */
	@Test
	void anyPartOfATextIsFound() {
		List<String> texts = List.of("Zürich, naïve: <p class=\"Ünder_score\">O'Brien's 100% C++ back\\slash</p>",
				"東京タワーです。한국어로 쓴 글 ｆｕｌｌ　ｗｉｄｔｈ ½ ﬁne", "Москва́ 😀😀👍🏽 İstanbul ﷺ straße ΣΑΣ",
				"data:image/png;base64," + "iVBORw0KGgo/AAAANSUhEUg+".repeat(40) + "Zz9==",
				"x" + "тысяча".repeat(70) + "ё", "Long: " + "lorem ipsum Dolor ".repeat(2300) + "the Very end",
				"tab\tline\nfeed\u00a0space   three");
		for (int i = 0; i < texts.size(); i++) {
			this.database
				.sql("insert into posts (id, status, slug, title, content, published_local, published_at)"
						+ " values (?, 'publish', ?, 'Any', ?, '2021-01-01', '2021-01-01')")
				.params(800 + i, "any-" + i, texts.get(i))
				.update();
		}
		this.index.build();
		assertThat(isThere()).isTrue();
		Random random = new Random(7);
		for (int i = 0; i < 140; i++) {
			String text = texts.get(i % texts.size());
			int from = random.nextInt(text.length());
			String part = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(30)));
			if (part.isBlank() || Character.isLowSurrogate(part.charAt(0))
					|| Character.isHighSurrogate(part.charAt(part.length() - 1))) {
				continue;
			}
			PostQuery query = PostQuery.posts().matching(part).asSentence(true).page(1, 10_000);
			PostSql read = new PostSql(query, Viewer.anybody());
			List<Long> expected = this.database.sql("select p.id from posts p where p.id < 1000 and " + read.where())
				.params(read.parameters())
				.query(Long.class)
				.list();
			for (PostQuery.Order order : List.of(PostQuery.Order.RELEVANCE, PostQuery.Order.ID)) {
				List<Long> found = this.finder.findIds(query.sortedBy(order, false), Viewer.anybody());
				assertThat(found.stream().filter((id) -> id < 1000)).as(part)
					.containsExactlyInAnyOrderElementsOf(expected);
				assertThat(this.finder.count(query.sortedBy(order, false), Viewer.anybody())).as(part)
					.isEqualTo(found.size());
			}
		}
		assertThat(this.finder.findIds(PostQuery.posts().matching("very end"), Viewer.anybody())).contains(805L);
		this.database.sql("delete from posts where slug like 'any-%'").update();
	}

	/** Of a text that its index cannot take there is nothing in it, but it is kept. */
	@Test
	void anyTextMayBeWritten() {
		assertThat(this.database
			.sql("""
					select length(suffixes(string_agg('1234567' || chr(44032 + n * 37 % 11000) || chr(44032 + n) || chr(65018), '')))
					from generate_series(1, 5000) n""")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.database
			.sql("select length(suffixes(string_agg(md5(n::text), ''))) from generate_series(1, 1250) n")
			.query(Integer.class)
			.single()).isGreaterThan(39_000);
		assertThat(this.database.sql("select length(suffixes(' \n '))").query(Integer.class).single()).isZero();
	}

	/**
	 * All are found as WordPress finds them; which come first, the words in them decide.
	 */
	@Test
	void searchIsRankedIfTheOwnerLikes() {
		this.database
			.sql("""
					insert into posts (id, status, slug, title, content, excerpt, published_local, published_at)
					select 900 + number, 'publish', 'ranked-' || number, title, content, excerpt, moment, moment
					from (values (1, 'On zebras', 'A zebra', '', timestamp '2020-01-01'),
						(2, 'Animals', repeat('zebra ', 30), '', timestamp '2020-01-02'),
						(3, 'Animals', 'One ZÉBRA among others. ' || repeat('other words ', 90), '', timestamp '2020-01-03'),
						(4, 'Animals', 'Others', 'The zebra', timestamp '2020-01-04'),
						(5, 'Animals', 'prezebral', '', timestamp '2020-01-05'),
						(6, 'Animals', 'It''s a \\ zebra''s', '', timestamp '2020-01-06')) t (number, title, content, excerpt, moment)
					""")
			.update();
		PostQuery zebras = PostQuery.posts().matching("zebra").page(1, 10);
		assertThat(this.finder.findIds(zebras.sortedBy(PostQuery.Order.RELEVANCE, false), Viewer.anybody()))
			.containsExactly(901L, 906L, 905L, 904L, 903L, 902L);
		PostQuery ranked = zebras.sortedBy(PostQuery.Order.RANK, false);
		List<Long> all = this.finder.findIds(ranked, Viewer.anybody());
		assertThat(all).startsWith(901L).endsWith(905L).containsExactlyInAnyOrder(901L, 902L, 903L, 904L, 905L, 906L);
		assertThat(all.indexOf(902L)).isLessThan(all.indexOf(903L));
		List<Long> pages = new ArrayList<>();
		for (int page = 1; page <= 4; page++) {
			pages.addAll(this.finder.findIds(ranked.page(page, 2), Viewer.anybody()));
		}
		assertThat(pages).isEqualTo(all);
		for (String odd : List.of("it's", "\\ zebra", "' | '", "zebra -others", ":* & !", "\"a zebra\" on")) {
			assertThat(this.finder.findIds(ranked.matching(odd), Viewer.anybody())).as(odd)
				.containsExactlyInAnyOrderElementsOf(this.finder.findIds(zebras.matching(odd), Viewer.anybody()));
		}
		this.database.sql("delete from posts where slug like 'ranked-%'").update();
	}

	/** Of very many matches the first are ranked, and each is on one page. */
	@Test
	void eachMatchIsOnOnePage() {
		PostQuery ranked = PostQuery.posts().matching("saso").sortedBy(PostQuery.Order.RANK, false);
		List<Long> pages = new ArrayList<>();
		for (int page = 1; page <= 60; page++) {
			pages.addAll(this.finder.findIds(ranked.page(page, 7), Viewer.anybody()));
		}
		assertThat(pages).hasSizeGreaterThan(200).doesNotHaveDuplicates();
		assertThat(this.finder.findIds(ranked.page(1, 500), Viewer.anybody())).containsAll(pages);
	}

	@Test
	void anUnfinishedIndexIsBuiltAnew() {
		this.database.sql("drop index if exists " + SearchIndex.NAMES).update();
		assertThatThrownBy(
				() -> this.database.sql("create unique index concurrently posts_suffixes on posts (status)").update())
			.hasMessageContaining("posts_suffixes");
		assertThat(isThere()).isFalse();
		this.index.build();
		assertThat(isThere()).isTrue();
	}

	/** As a blog of an earlier Troppo has the one of texts. */
	@Test
	void whatIsMissingIsBuilt() {
		for (String missing : List.of(SearchIndex.TITLES, SearchIndex.TEXTS)) {
			this.index.build();
			String other = missing.equals(SearchIndex.TEXTS) ? SearchIndex.TITLES : SearchIndex.TEXTS;
			long file = file(other);
			this.database.sql("drop index " + missing).update();
			this.index.build();
			assertThat(isThere(SearchIndex.TITLES) && isThere()).isTrue();
			assertThat(file(other)).as("the same").isEqualTo(file);
		}
	}

	private long file(String index) {
		return this.database.sql("select pg_relation_filenode('" + index + "')").query(Long.class).single();
	}

	/**
	 * Where many have a word, those with it in their title come first, off their index.
	 */
	@Test
	void ofManyMatchesEachIsLookedAtOnce(@Autowired PostNumbers numbers, @Autowired TransactionTemplate transaction) {
		this.index.build();
		PostQuery query = PostQuery.posts().matching("saso").sortedBy(PostQuery.Order.RELEVANCE, false);
		PostMatches matches = new PostMatches(numbers, this.index, 100, 10_000, 300);
		transaction.executeWithoutResult((status) -> {
			long before = looked();
			PostMatches.Found found = matches.find(query, Viewer.anybody(), 2, 0);
			assertThat(found.ids()).hasSize(2);
			assertThat(found.number()).isGreaterThan(200);
			assertThat(looked() - before).isBetween(found.number(), found.number() + 50);
		});
	}

	/** Nobody looks through so many, and nothing but a page of them is looked at. */
	@Test
	void whatASampleHasOftenIsNotCounted(@Autowired PostNumbers numbers, @Autowired TransactionTemplate transaction) {
		this.index.build();
		assertThat(isThere(SearchIndex.SAMPLE)).as("of so few posts").isFalse();
		PostQuery query = PostQuery.posts().matching("saso").sortedBy(PostQuery.Order.RELEVANCE, false);
		PostMatches matches = new PostMatches(numbers, this.index, 20, 150, 2);
		PostMatches.Found counted = matches.find(query, Viewer.anybody(), 20, 0);
		this.index.create(true);
		transaction.executeWithoutResult((status) -> {
			long before = looked();
			assertThat(matches.count(query, Viewer.anybody())).isEqualTo(counted.number()).isEqualTo(150);
			assertThat(looked() - before).isEqualTo(2);
			assertThat(matches.find(query, Viewer.anybody(), 20, 0)).isEqualTo(counted);
		});
		PostQuery rare = query.matching("word123");
		assertThat(matches.find(rare, Viewer.anybody(), 20, 0).number()).isEqualTo(2);
		this.database.sql("drop index " + SearchIndex.SAMPLE).update();
	}

	/** So many posts have been looked at in this transaction. */
	private long looked() {
		return this.database
			.sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'posts'")
			.query(Long.class)
			.single();
	}

	@Test
	void itIsNotBuiltWhilePostsAreImported(@Autowired DataSource pool) throws SQLException {
		this.database.sql("drop index if exists " + SearchIndex.NAMES).update();
		try (Connection importing = pool.getConnection(); Statement statement = importing.createStatement()) {
			statement.execute("select pg_advisory_lock(" + SearchIndex.IMPORT + ")");
			this.index.build();
			assertThat(isThere()).isFalse();
			statement.execute("select pg_advisory_unlock(" + SearchIndex.IMPORT + ")");
		}
		this.index.build();
		assertThat(isThere()).isTrue();
	}

	private List<List<Long>> found() {
		List<List<Long>> found = new ArrayList<>();
		SEARCHES.forEach((search) -> found
			.add(this.finder.findIds(PostQuery.posts().matching(search).page(1, 20), Viewer.anybody())));
		return found;
	}

	private List<String> plan(String search) {
		PostCondition condition = this.finder.condition(PostQuery.posts().matching(search), Viewer.anybody());
		return this.database.sql("explain select p.id from posts p where " + condition.where())
			.params(condition.parameters())
			.query(String.class)
			.list();
	}

	private boolean isThere() {
		return isThere(SearchIndex.TEXTS);
	}

	private boolean isThere(String index) {
		return this.database
			.sql("select exists (select from pg_index where indisvalid and indexrelid = to_regclass('" + index + "'))")
			.query(Boolean.class)
			.single();
	}

}
