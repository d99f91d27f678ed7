package blog.troppo.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.content.PostQuery.DateCondition;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostQuery.Sort;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever way a list is read, it is what its conditions say, in the order of its dates
 * or titles: for readers, for those who see private posts of their own or of all, and for
 * those who edit.
 */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostListsTests {

	private static final Viewer AUTHOR = new Viewer(41L, Set.of("read"));

	private static final Viewer EDITOR = new Viewer(42L, Set.of("read", "read_private_posts", "read_private_pages"));

	private static final Map<Sort, String> ORDERS = Map.of(new Sort(Order.DATE, false),
			"p.published_local desc, p.id desc", new Sort(Order.DATE, true), "p.published_local, p.id",
			new Sort(Order.MODIFIED, false), "p.modified_local desc, p.id desc", new Sort(Order.TITLE, false),
			"fold(p.title) desc, p.id desc", new Sort(Order.TITLE, true), "fold(p.title), p.id");

	@Autowired
	PostFinder finder;

	@Autowired
	JdbcClient database;

	@BeforeAll
	void writePosts() {
		this.database
			.sql("insert into users (id, login, nicename, registered_at) values (41, 'a', 'a', now()), "
					+ "(42, 'b', 'b', now())")
			.update();
		this.database.sql("""
				insert into terms (id, taxonomy, name, slug)
				select 50 + n, 'category', 'C' || n, 'c' || n from generate_series(1, 4) n""").update();
		this.database
			.sql("""
					insert into posts (id, type, status, author_id, slug, published_local, published_at, modified_local, title)
					select 400 + n, case when n % 7 = 0 then 'page' else 'post' end,
						(array['publish', 'publish', 'draft', 'private', 'publish', 'future', 'pending', 'trash'])[1 + n % 8],
						41 + n % 2, 'p' || n, moment, moment + interval '99 years', moment + (n % 11) * interval '40 days',
						(array['', 'Übersicht', 'apple', 'Apple', '“Quoted”', repeat('much the same ', 9) || n, repeat('x', 9000)])[1 + n % 7]
					from generate_series(1, 120) n
					cross join lateral (select case when n % 40 = 3 then null
						else timestamp '2025-11-05' + (n * 37 % 30) * interval '9 days' end as moment) made""")
			.update();
		this.database.sql("""
				insert into post_terms (post_id, term_id)
				select id, 50 + n from posts cross join generate_series(1, 4) n
				where type = 'post' and id between 401 and 520 and (id * n) % 5 < 2""").update();
	}

	static Stream<Arguments> lists() {
		PostQuery all = PostQuery.posts();
		List<PostQuery> queries = List.of(all, all.ofType(PostType.PAGE),
				all.ofTypes(List.of(PostType.POST, PostType.PAGE)), all.by(41L), all.in(Set.of(51L)),
				all.in(Set.of(51L, 52L, 53L)), all.in(Set.of(51L)).in(Set.of(52L)), all.notIn(Set.of(51L)),
				all.in(Set.of(51L, 52L)).by(42L), all.in(Set.of(999L)), all.in(Set.of(999L, 53L)),
				all.publishedIn(DateCondition.of(2026, null, null)), all.except(List.of(401L, 402L)),
				all.in(Set.of(51L, 52L)).except(List.of(401L, 402L)),
				all.ofStatuses(List.of(PostStatus.PUBLISH, PostStatus.DRAFT, PostStatus.FUTURE, PostStatus.PENDING,
						PostStatus.PRIVATE)),
				all.ofStatuses(List.of(PostStatus.DRAFT, PostStatus.DRAFT)),
				all.ofStatuses(List.of(PostStatus.PUBLISH, PostStatus.PRIVATE)).in(Set.of(51L)),
				all.ofStatuses(List.of(PostStatus.PUBLISH, PostStatus.TRASH)).by(41L));
		return queries.stream()
			.flatMap((query) -> ORDERS.keySet()
				.stream()
				.flatMap((sort) -> Stream.of(Viewer.anybody(), AUTHOR, EDITOR)
					.map((viewer) -> Arguments.of(query.sortedBy(sort.order(), sort.ascending()), sort, viewer))));
	}

	@ParameterizedTest
	@MethodSource("lists")
	void aListIsWhatItsConditionsSayInItsOrder(PostQuery query, Sort sort, Viewer viewer) {
		List<Long> expected = expected(query, sort, viewer);
		assertThat(this.finder.findIds(query.page(1, 1000), viewer)).isEqualTo(expected);
		assertThat(this.finder.count(query, viewer)).isEqualTo(expected.size());
		for (int page = 1; (page - 1) * 5 < expected.size(); page++) {
			assertThat(this.finder.findIds(query.page(page, 5), viewer))
				.isEqualTo(expected.subList((page - 1) * 5, Math.min(page * 5, expected.size())));
		}
	}

	private List<Long> expected(PostQuery query, Sort sort, Viewer viewer) {
		PostCondition condition = this.finder.condition(query, viewer);
		return this.database
			.sql("select p.id from posts p where " + condition.where() + " order by " + ORDERS.get(sort))
			.params(condition.parameters())
			.query(Long.class)
			.list();
	}

}
