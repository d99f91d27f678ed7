package blog.troppo.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.content.PostQuery.Order;
import blog.troppo.support.Page;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many posts have the words, those that are found and their order are the same,
 * but that they are counted up to a number only.
 */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostMatchesTests {

	private static final int FEW = 5;

	private static final int MORE = 20;

	private static final List<Viewer> VIEWERS = List.of(Viewer.anybody(), new Viewer(7L, Set.of("read_private_posts")));

	@Autowired
	PostNumbers numbers;

	@Autowired
	PostMatches matches;

	@Autowired
	SearchIndex index;

	@Autowired
	PostFinder finder;

	@Autowired
	JdbcClient database;

	@BeforeAll
	void writePosts() {
		this.database
			.sql("""
					insert into posts (id, status, type, slug, title, content, excerpt, password, published_local, published_at)
					select 3000 + n, (array['publish', 'publish', 'publish', 'private'])[1 + n % 4], 'post', 'm' || n,
						(array['Of apples and pears', 'Äpples', 'pears', 'apples pears plums', 'Others'])[1 + n % 5],
						(array['Pears and plums', 'apples', 'Nothing', 'Of apples and pears it says'])[1 + n % 4],
						(array['', 'apples', 'of apples and pears'])[1 + n % 3], repeat('x', (n % 11) / 10), moment, moment
					from generate_series(1, 90) n
					cross join lateral (select case when n % 30 = 3 then null
						else timestamp '2026-01-01' + (n * 37 % 50) * interval '1 day' end as moment) made""")
			.update();
	}

	/** Where so many are very many. */
	private PostMatches counting(int most) {
		return new PostMatches(this.numbers, this.index, FEW, most, 1);
	}

	private List<Long> pages(PostMatches matches, PostQuery query, Viewer viewer) {
		List<Long> all = new ArrayList<>();
		for (int page = 0; page < 16; page++) {
			all.addAll(matches.find(query, viewer, 7, 7L * page).ids());
		}
		return all;
	}

	static List<String> words() {
		return List.of("apples", "ÄPPLES", "apples pears", "of apples and pears", "pears -plums", "-apples -pears",
				"\"apples and pears\"", "pears \"of apples\"", "plums apples pears", "nothing at all", "-apples", "s",
				"apples_", "others nothing");
	}

	private static List<PostQuery> queries(String words) {
		return Stream.of(Order.RELEVANCE, Order.DATE)
			.flatMap((order) -> Stream.of(false, true)
				.map((sentence) -> PostQuery.posts().matching(words).asSentence(sentence).sortedBy(order, false)))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("words")
	void manyAreFoundAsFewAre(String words) {
		for (Viewer viewer : VIEWERS) {
			for (PostQuery query : queries(words)) {
				List<Long> inOneGo = this.matches.find(query, viewer, 100, 0).ids();
				assertThat(pages(this.matches, query, viewer)).isEqualTo(inOneGo);
				for (int most : List.of(FEW, MORE)) {
					assertThat(pages(counting(most), query, viewer)).isEqualTo(inOneGo);
				}
				assertThat(this.matches.count(query, viewer)).isEqualTo(inOneGo.size());
			}
		}
	}

	@Test
	void theIndexMakesNoDifference() {
		Map<PostQuery, List<Long>> without = new LinkedHashMap<>();
		words().stream()
			.map((words) -> queries(words).getFirst())
			.forEach((query) -> without.put(query, this.matches.find(query, VIEWERS.getLast(), 100, 0).ids()));
		this.index.create(true);
		without.forEach((query, ids) -> {
			assertThat(this.matches.find(query, VIEWERS.getLast(), 100, 0).ids()).isEqualTo(ids);
			for (int most : List.of(FEW, MORE)) {
				assertThat(pages(counting(most), query, VIEWERS.getLast())).isEqualTo(ids);
			}
			assertThat(this.matches.count(query, VIEWERS.getLast())).isEqualTo(ids.size());
		});
		this.database.sql("drop index " + SearchIndex.NAMES).update();
	}

	@Test
	void noMoreAreCountedThanAnybodyLooksThrough() {
		PostQuery query = PostQuery.posts().matching("apples").sortedBy(Order.RELEVANCE, false);
		PostMatches few = counting(FEW);
		for (long from : new long[] { 0, 7, 80, 500 }) {
			assertThat(few.find(query, Viewer.anybody(), 7, from).number()).isEqualTo(FEW);
		}
		assertThat(few.count(query, Viewer.anybody())).isEqualTo(FEW);
		PostQuery rare = query.matching("nothing at all");
		assertThat(few.find(rare, Viewer.anybody(), 7, 0)).isEqualTo(new PostMatches.Found(List.of(), 0));
	}

	@Test
	void pagesOfASearchKnowHowManyThereAre() {
		PostQuery query = PostQuery.posts().matching("apples").sortedBy(Order.RELEVANCE, false);
		long all = this.finder.count(query, Viewer.anybody());
		for (int page : new int[] { 1, 3, 40 }) {
			Page<Post> found = this.finder.find(query.page(page, 7), Viewer.anybody());
			assertThat(found.total()).isEqualTo(all);
			assertThat(found.items()).hasSize((page < 40) ? 7 : 0);
		}
		assertThat(this.finder.find(query.exactly(true).matching("pears").page(1, 7), Viewer.anybody()).total())
			.isPositive()
			.isLessThan(all);
	}

}
