package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Posts that are read to be shown say the same as those that can be changed. */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostRowsTests {

	private static final List<Long> IDS = LongStream.rangeClosed(7001, 7040).boxed().toList();

	@Autowired
	JdbcClient database;

	@Autowired
	PostFinder finder;

	@Autowired
	Posts posts;

	@Autowired
	PlatformTransactionManager transactions;

	@BeforeAll
	void writePosts() {
		sql("insert into users (id, login, nicename, display_name, email, url, registered_at) values "
				+ "(7001, 'ken', 'ken', 'Ken', 'ken@example.org', 'https://ken.example', now()), "
				+ "(7002, 'nicholas', 'nick', 'Nicholas', '', '', now())");
		sql("insert into terms (id, taxonomy, name, slug, description, parent_id) select 7000 + n, "
				+ "(array['category', 'post_tag', 'genre'])[1 + n % 3], (array['Éire', 'art', 'Zoo', 'eire', 'ART'])[1 + n % 5], "
				+ "'term-' || n, 'D' || n, nullif(n % 4, 0) from generate_series(1, 20) n");
		sql("""
				insert into posts (id, type, status, author_id, slug, title, content, excerpt, published_local, published_at,
					modified_local, modified_at, password, parent_id, menu_order, guid, mime_type, comment_status, ping_status,
					sticky)
				select 7000 + n, (array['post', 'page', 'attachment', 'recipe'])[1 + n % 4],
					(array['publish', 'private', 'draft', 'inherit', 'odd'])[1 + n % 5], (array[7001, 7002, null])[1 + n % 3],
					'slug-' || n, 'Title ' || n, 'Content ' || n, repeat('Excerpt ', n % 2), moment, moment at time zone 'UTC',
					moment + interval '1 hour', (moment + interval '1 hour') at time zone 'UTC', repeat('x', (n % 6) / 5),
					nullif(n % 7, 0), n % 3, 'guid-' || n, (array['', 'image/png'])[1 + n % 2], (array['open', 'closed'])[1 + n % 2],
					(array['closed', 'open'])[1 + n % 2], n % 9 = 0
				from generate_series(1, 40) n
				cross join lateral (select case when n % 8 > 0 then timestamp '2026-01-01 12:34:56.789' + n * interval '1 day' end
					as moment) made""");
		sql("insert into post_terms (post_id, term_id) select 7000 + n, 7000 + m from generate_series(1, 40) n "
				+ "cross join generate_series(1, 20) m where n % 10 > 0 and (n + m) % 4 = 0");
		sql("insert into post_meta (post_id, name, value) select 7000 + n, 'key' || m % 2, 'Value ' || 9 - m "
				+ "from generate_series(1, 40) n cross join generate_series(1, 4) m where n % 6 > 0");
		sql("insert into comments (post_id, status, content) select 7000 + n, 'approved', 'Yes' from generate_series(1, 40, 3) n");
	}

	private void sql(String statement) {
		this.database.sql(statement).update();
	}

	private <T> T within(boolean reading, Supplier<T> work) {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		transaction.setReadOnly(reading);
		return java.util.Objects.requireNonNull(transaction.execute((status) -> work.get()));
	}

	/** All that a title, a date or an address is made of. */
	private static List<Object> named(Post post) {
		return List.of(post.id(), post.type(), post.status(), post.slug(), post.title(), post.publishedLocal(),
				post.publishedAt(), post.modifiedLocal(), post.modifiedAt(), post.password(), post.needsPassword(),
				post.parentId(), post.menuOrder(), post.guid(), post.mimeType(), post.isSticky(), post.takesComments(),
				post.takesPings(), post.commentCount(), post.times(), post.author().map(PostRowsTests::author));
	}

	private static List<Object> author(User author) {
		return List.of(author.id(), author.login(), author.nicename(), author.displayName(), author.email(),
				author.url(), author.registeredAt());
	}

	private static List<Object> whole(Post post) {
		List<Object> all = new ArrayList<>(named(post));
		all.addAll(List.of(post.content(), post.excerpt(), post.weight(), post.format(), post.metaNames(),
				post.meta("key1"), post.metaValues("key0")));
		post.terms()
			.forEach((term) -> all.add(List.of(term.id(), term.taxonomy(), term.name(), term.slug(), term.description(),
					term.parentId(), term.postCount())));
		post.metaEntries().forEach((entry) -> all.add(List.of(entry.id(), entry.name(), entry.value())));
		return all;
	}

	@Test
	void theySayTheSameAsThoseThatCanBeChanged() {
		List<List<Object>> shown = within(true,
				() -> this.finder.load(IDS).stream().map(PostRowsTests::whole).toList());
		assertThat(shown).hasSize(40);
		assertThat(within(true, () -> this.finder.loadToChange(IDS).stream().map(PostRowsTests::whole).toList()))
			.isEqualTo(shown);
		assertThat(this.finder.load(IDS).stream().map(PostRowsTests::whole)).as("later").isEqualTo(shown);
	}

	@Test
	void theyComeInTheOrderThatIsAskedForAndWithoutThoseThatAreGone() {
		assertThat(this.finder.load(List.of(7009L, 999_999L, 7003L, 7009L))).extracting(Post::id)
			.containsExactly(7009L, 7003L, 7009L);
		assertThat(this.finder.loadNamed(List.of(7009L, 999_999L, 7003L))).extracting(Post::id)
			.containsExactly(7009L, 7003L);
		assertThat(Statements.during(() -> assertThat(this.finder.load(List.of())).isEmpty())).isEmpty();
		assertThat(this.finder.read(7009)).map(Post::slug).contains("slug-9");
		assertThat(this.finder.read(999_999)).isEmpty();
	}

	@Test
	void thoseThatAreNamedHaveNoTextsToBeTakenForEmptyOnes() {
		List<Post> named = this.finder.loadNamed(IDS);
		assertThat(named.stream().map(PostRowsTests::named))
			.isEqualTo(this.finder.load(IDS).stream().map(PostRowsTests::named).toList());
		Map<String, Function<Post, Object>> unread = Map.of("content", Post::content, "excerpt", Post::excerpt, "meta",
				(post) -> post.meta("key1"), "terms", (post) -> post.terms().count());
		unread.forEach((name, look) -> assertThatIllegalStateException().as(name)
			.isThrownBy(() -> look.apply(named.getFirst())));
	}

	@Test
	void ofAuthorsAndTermsNothingIsMissedSilently() {
		Post post = this.finder.load(List.of(7003L)).getFirst();
		User author = post.author().orElseThrow();
		Term term = post.terms().findFirst().orElseThrow();
		List<Supplier<Object>> unread = List.of(author::roles, author::ownCapabilities,
				() -> author.meta("description"), () -> term.meta("color"), term::metaEntries);
		unread.forEach((look) -> assertThatIllegalStateException().isThrownBy(look::get)
			.withMessageContaining("read to be shown"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5, 40 })
	void howeverManyTheyAreTwoStatementsTellAll(int many) {
		assertThat(Statements.during(() -> this.finder.load(IDS.subList(0, many)).forEach(PostRowsTests::whole)))
			.hasSize(2);
		assertThat(Statements.during(() -> this.finder.loadNamed(IDS.subList(0, many)).forEach(PostRowsTests::named)))
			.hasSize(1);
	}

	@Test
	void eachIsReadOnceInATransaction() {
		within(true, () -> {
			Post first = this.finder.read(7003).orElseThrow();
			assertThat(Statements.during(() -> {
				assertThat(this.finder.load(List.of(7003L))).first().isSameAs(first);
				assertThat(this.finder.read(7003)).containsSame(first);
			})).isEmpty();
			TransactionTemplate another = new TransactionTemplate(this.transactions,
					new org.springframework.transaction.support.DefaultTransactionDefinition(
							TransactionTemplate.PROPAGATION_REQUIRES_NEW));
			another.setReadOnly(true);
			Post there = another.execute((status) -> this.finder.read(7003).orElseThrow());
			assertThat(there).isNotNull().isNotSameAs(first);
			return assertThat(this.finder.read(7003)).containsSame(first);
		});
	}

	@Test
	void whoWritesGetsThoseThatCanBeChangedAndWhatHeChanged() {
		within(false, () -> {
			Post post = this.posts.findById(7003L).orElseThrow();
			post.name("changed-slug");
			PostQuery query = PostQuery.posts()
				.ofTypes(List.of(post.type()))
				.ofStatuses(List.of(post.status()))
				.named("changed-slug");
			assertThat(this.finder.findFirst(query, Viewer.anybody())).containsSame(post);
			assertThat(this.finder.loadNamed(List.of(7003L))).first().isSameAs(post);
			assertThat(this.finder.read(7003)).containsSame(post);
			post.name("slug-3");
			return post;
		});
		assertThat(this.finder.read(7003)).map(Post::slug).contains("slug-3");
	}

	@ParameterizedTest
	@ValueSource(longs = { 7004, 7012, 7020, 7024 })
	void thoseBesideAreTheNearestThatMayBeRead(long id) {
		for (Viewer viewer : List.of(Viewer.anybody(), new Viewer(7001L, Set.of("read")),
				new Viewer(9L, Set.of("read_private_posts")))) {
			Post post = this.finder.read(id).orElseThrow();
			post.publishedLocal().ifPresent((date) -> {
				List<Post> readable = this.finder.load(IDS)
					.stream()
					.filter((other) -> other.is(PostType.POST) && other.publishedLocal().isPresent()
							&& this.finder.isVisible(other, viewer))
					.toList();
				List<Long> expected = new ArrayList<>();
				readable.stream()
					.filter((other) -> other.id() < id)
					.map(Post::id)
					.reduce((a, b) -> b)
					.ifPresent(expected::add);
				readable.stream().filter((other) -> other.id() > id).map(Post::id).findFirst().ifPresent(expected::add);
				assertThat(this.finder.beside(date, id, viewer)).extracting(Post::id)
					.filteredOn(IDS::contains)
					.isEqualTo(expected);
			});
		}
	}

}
