package blog.troppo.content;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import blog.troppo.content.PostQuery.DateCondition;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A number that is kept is the number that would be counted. */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptCountsTests {

	@Autowired
	KeptCounts kept;

	@Autowired
	PostFinder finder;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@BeforeAll
	void writePosts() {
		this.database
			.sql("insert into users (id, login, nicename, registered_at) values (41, 'a', 'a', now()), "
					+ "(42, 'b', 'b', now())")
			.update();
		this.database
			.sql("insert into terms (id, taxonomy, name, slug) values (43, 'category', 'C', 'c'), "
					+ "(44, 'post_tag', 'T', 't')")
			.update();
		this.database
			.sql("insert into terms (id, taxonomy, name, slug, parent_id) values (45, 'category', 'D', 'd', 43), "
					+ "(46, 'category', 'E', 'e', 45)")
			.update();
		this.database.sql("""
				insert into posts (id, type, status, author_id, slug, published_local, published_at)
				select 400 + n, case when n % 5 = 0 then 'page' else 'post' end,
					(array['publish', 'publish', 'draft', 'private', 'publish'])[1 + n % 4], 41 + n % 2, 'p' || n,
					timestamp '2025-11-05' + n * interval '9 days', timestamp '2025-11-05' + n * interval '9 days'
				from generate_series(1, 40) n""").update();
		this.database
			.sql("insert into post_terms (post_id, term_id) select id, 43 + id % 2 from posts where type = 'post'")
			.update();
		this.database.sql(
				"insert into post_terms (post_id, term_id) select id, 45 + id % 2 from posts where type = 'post' and id % 3 < 2")
			.update();
		this.kept.countTrees();
	}

	static Stream<PostQuery> narrowed() {
		PostQuery all = PostQuery.posts();
		return Stream.of(all, all.ofType(PostType.PAGE), all.ofTypes(List.of(PostType.POST, PostType.PAGE)),
				all.by(41L), all.by(41L, 42L), all.by(7L), all.publishedIn(DateCondition.of(2025, null, null)),
				all.publishedIn(DateCondition.of(2026, 2, null)), all.publishedIn(DateCondition.of(1999, null, null)),
				all.in(Set.of(43L)), all.in(Set.of(44L)), all.in(Set.of(43L, 45L, 46L)), all.in(Set.of(46L, 45L)),
				all.ofType(PostType.POST)
					.matching("")
					.by()
					.notBy()
					.below()
					.notBelow()
					.named()
					.except(List.of())
					.notIn(Set.of()));
	}

	@ParameterizedTest
	@MethodSource
	void narrowed(PostQuery query) {
		assertThat(this.kept.of(query))
			.contains((long) this.finder.findIds(query.page(1, 1000), Viewer.anybody()).size());
		assertThat(this.finder.count(query, Viewer.anybody())).isEqualTo(this.kept.of(query).orElseThrow());
	}

	static Stream<PostQuery> narrowedFurther() {
		PostQuery all = PostQuery.posts();
		return Stream.of(all.matching("word"), all.by(41L).in(Set.of(43L)), all.in(Set.of(43L, 44L)),
				all.in(Set.of(43L)).in(Set.of(44L)), all.notIn(Set.of(43L)),
				all.publishedIn(DateCondition.of(2026, 2, 3)), all.publishedIn(DateCondition.of(null, 2, null)),
				all.publishedIn(DateCondition.of(2026, 13, null)),
				all.publishedIn(DateCondition.of(2026, 1, null)).by(41L), all.except(List.of(401L)),
				all.only(List.of(401L)), all.sticky(true), all.named("p1"), all.notBy(41L),
				all.ofType(PostType.ATTACHMENT), all.ofType(PostType.PAGE).in(Set.of(43L)),
				all.ofStatuses(List.of(PostStatus.DRAFT)));
	}

	@ParameterizedTest
	@MethodSource
	void narrowedFurther(PostQuery query) {
		assertThat(this.kept.of(query)).isEmpty();
		assertThat(this.finder.count(query, Viewer.anybody()))
			.isEqualTo(this.finder.findIds(query.page(1, 1000), Viewer.anybody()).size());
	}

	/** Neither sees what the other has not committed: one waits for the other. */
	@Test
	void whoFilesAPostAtTheSameTimeCountsItOnce() {
		long post = this.database
			.sql("select min(id) from posts p where type = 'post' and status = 'publish' "
					+ "and not exists (select from post_terms where post_id = p.id and term_id in (45, 46))")
			.query(Long.class)
			.single();
		CompletableFuture<?> other = this.transaction.execute((status) -> {
			file(post, 45);
			CompletableFuture<?> filing = CompletableFuture.runAsync(() -> file(post, 46));
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.until(() -> this.database.sql("select exists (select from pg_locks where not granted)")
					.query(Boolean.class)
					.single());
			return filing;
		});
		other.join();
		PostQuery tree = PostQuery.posts().in(Set.of(45L, 46L));
		assertThat(this.kept.of(tree))
			.contains((long) this.finder.findIds(tree.page(1, 1000), Viewer.anybody()).size());
	}

	private void file(long post, long term) {
		this.database.sql("insert into post_terms (post_id, term_id) values (?, ?)").params(post, term).update();
	}

	/** Another type may have the same categories: then posts are counted. */
	@Test
	void aTermsCountIsOfAllTypes() {
		PostQuery inCategory = PostQuery.posts().in(Set.of(43L));
		this.database
			.sql("insert into posts (id, type, status, slug, published_local, published_at) "
					+ "values (499, 'book', 'publish', 'book', '2026-01-01', '2026-01-01')")
			.update();
		assertThat(this.kept.of(inCategory)).isEqualTo(Optional.empty());
		this.database.sql("delete from posts where id = 499").update();
		assertThat(this.kept.of(inCategory)).isPresent();
	}

}
