package blog.troppo.content;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.site.RequestQuery;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an address asks, and what is found for it: WordPress's main query on the recorded
 * blog.
 */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTests {

	@Autowired
	Questions questions;

	@BeforeAll
	void setUpTheRecordedBlog(@Autowired ApplicationContext context) {
		RecordedBlog.setUp(context, 8080);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                                                | HOME
			page/2                                          | HOME PAGED
			?paged=2                                        | HOME PAGED
			?s=se                                           | SEARCH
			?s=                                             | SEARCH
			search/se/page/2                                | SEARCH PAGED
			category/category-0                             | CATEGORY ARCHIVE
			category/category-4/category-6/page/2           | CATEGORY ARCHIVE PAGED
			?cat=2                                          | CATEGORY ARCHIVE
			tag/tag-18                                      | TAG ARCHIVE
			tag/tag-18/feed                                 | TAG ARCHIVE FEED
			type/aside                                      | TAX ARCHIVE
			author/author1                                  | AUTHOR ARCHIVE
			?author=2&feed=atom                             | AUTHOR ARCHIVE FEED
			2010                                            | YEAR DATE ARCHIVE
			2010/10                                         | MONTH DATE ARCHIVE
			2010/10/31                                      | DAY DATE ARCHIVE
			?m=201010                                       | MONTH DATE ARCHIVE
			2017/12/08/dureramo-doduda-lenemeka-147         | SINGLE
			2017/12/08/dureramo-doduda-lenemeka-147/feed    | SINGLE FEED COMMENT_FEED
			2017/12/08/dureramo-doduda-lenemeka-147/embed   | SINGLE EMBED
			2017/12/08/dureramo-doduda-lenemeka-147/trackback | SINGLE TRACKBACK
			?p=147                                          | SINGLE
			?attachment_id=34                               | SINGLE ATTACHMENT
			roba-10/yate-12                                 | PAGE
			?page_id=12                                     | PAGE
			feed                                            | FEED
			comments/feed                                   | FEED COMMENT_FEED
			robots.txt                                      | ROBOTS
			nosuch                                          | NOT_FOUND
			2010/13                                         | NOT_FOUND
			page/99                                         | NOT_FOUND
			category/nosuch                                 | NOT_FOUND
			?p=62                                           | NOT_FOUND
			?p=999999                                       | NOT_FOUND
			?p=-1                                           | NOT_FOUND
			""")
	void anAddressAsksFor(String address, String aspects) {
		Set<Is> expected = Arrays.stream(aspects.split(" "))
			.map(Is::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Is.class)));
		assertThat(ask(address).question().aspects()).containsExactlyInAnyOrderElementsOf(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?p=147                                        | 147
			?name=dureramo-doduda-lenemeka-147            | 147
			2017/12/08/dureramo-doduda-lenemeka-147       | 147
			2017/12/08/DURERAMO-DODUDA-LENEMEKA-147       | 147
			?pagename=roba-10/yate-12                     | 12
			roba-10/yate-12/bevafa-budobe-wasose-15       | 15
			?attachment=picture-34                        | 34
			""")
	void anAddressStandsForOnePost(String address, long id) {
		Answer answer = ask(address);
		assertThat(answer.post()).isNotNull().extracting(Post::id).isEqualTo(id);
		assertThat(answer.posts().items()).extracting(Post::id).containsExactly(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			category/category-0                         | category-0         | 1
			category/category-4/category-6              | category-6         | 1
			?category_name=category-0,category-1        | category-0         | 2
			?category_name=category-0+category-1        | category-0         | 1
			?cat=2,-3                                   | category-0         | 1
			?tag=tag-0,tag-1                            | tag-0              | 2
			?taxonomy=category&term=category-0          | category-0         | 1
			?taxonomy=post_format&term=post-format-aside | post-format-aside | 1
			""")
	void anAddressIsAboutATerm(String address, String slug, int terms) {
		Answer answer = ask(address);
		assertThat(answer.term()).isNotNull().extracting(Term::slug).isEqualTo(slug);
		assertThat(answer.terms()).isEqualTo(terms);
	}

	@Test
	void aPlusMeansAllAndACommaAny() {
		long either = ask("?category_name=category-0,category-1").posts().total();
		long both = ask("?category_name=category-0+category-1").posts().total();
		long one = ask("?cat=2").posts().total();
		long other = ask("?cat=3").posts().total();
		assertThat(both).isPositive();
		assertThat(either + both).isEqualTo(one + other);
		assertThat(ask("?cat=2,-3").posts().total()).isEqualTo(one - both);
	}

	@Test
	void aCategoryHasThePostsOfThoseBelowItToo() {
		List<String> slugs = ask("?cat=6").posts()
			.items()
			.stream()
			.flatMap((post) -> post.terms(Taxonomy.CATEGORY))
			.map(Term::slug)
			.toList();
		assertThat(slugs).containsAnyOf("category-6", "category-7");
		assertThat(ask("?cat=6").posts().total()).isGreaterThan(ask("?cat=8").posts().total());
	}

	@Test
	void theNewestComeFirstAndAStickyPostBeforeThem() {
		Answer home = ask("");
		assertThat(home.posts().items().getFirst().isSticky()).isTrue();
		assertThat(home.posts().items().stream().skip(1)).isSortedAccordingTo(
				(one, other) -> other.publishedLocal().orElseThrow().compareTo(one.publishedLocal().orElseThrow()));
		assertThat(ask("page/2").posts().items()).noneMatch(Post::isSticky);
		assertThat(ask("?m=0").posts().items().getFirst().isSticky()).isTrue();
	}

	@Test
	void searchFindsNoPostWithAPassword() {
		for (int page = 1; page < 5; page++) {
			assertThat(ask("?s=a&paged=" + page).posts().items()).noneMatch(Post::needsPassword);
		}
	}

	/** What is found stays; the owner chooses what comes first. */
	@Test
	void theOwnerMayHaveSearchesRanked(@Autowired Settings settings) {
		List<Long> plain = found("?s=se");
		settings.set(SiteSettings.SEARCH_RANKED, true);
		try {
			assertThat(found("?s=se")).hasSameSizeAs(plain);
			assertThat(ask("?s=se").posts().total()).isGreaterThan(plain.size());
		}
		finally {
			settings.set(SiteSettings.SEARCH_RANKED, false);
		}
		assertThat(found("?s=se")).isEqualTo(plain);
	}

	@Test
	void hiddenTaxonomiesAskForNothing() {
		assertThat(ask("?taxonomy=nav_menu&term=footer").question().aspects()).containsExactly(Is.HOME);
		assertThat(ask("?taxonomy=nosuch&term=x").isNotFound()).isTrue();
	}

	private List<Long> found(String address) {
		return ask(address).posts().items().stream().map(Post::id).toList();
	}

	private Answer ask(String address) {
		String asked = (address != null) ? address : "";
		int mark = asked.indexOf('?');
		String path = (mark < 0) ? asked : asked.substring(0, mark);
		RequestQuery query = (mark < 0) ? RequestQuery.NONE : RequestQuery.parse(asked.substring(mark + 1));
		return this.questions.ask(this.questions.read(path, query), Viewer.anybody());
	}

}
