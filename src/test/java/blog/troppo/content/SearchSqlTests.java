package blog.troppo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.SearchSql.Rank;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search becomes in SQL. */
class SearchSqlTests {

	private final Map<String, Object> parameters = new HashMap<>();

	private SearchSql search(String search, boolean exactly, List<String> columns, String... words) {
		return new SearchSql(new PostSearch(search, List.of(words), columns, exactly), this.parameters);
	}

	@Test
	void whatMeansSomethingInAPatternIsALetter() {
		String condition = search("x", false, List.of("title", "content"), "50%_\\", "-Über")
			.condition(SearchedTexts.ALL);
		assertThat(condition).isEqualTo("(fold(p.title) like :word0 or fold(p.content) like :word0) and "
				+ "(fold(p.title) not like :word1 and fold(p.content) not like :word1)");
		assertThat(this.parameters)
			.containsExactlyInAnyOrderEntriesOf(Map.of("word0", "%50\\%\\_\\\\%", "word1", "%uber%"));
	}

	@Test
	void exactlyIsWithoutAnythingAround() {
		search("x", true, List.of("title"), "Mango").condition(SearchedTexts.ALL);
		assertThat(this.parameters).containsOnly(Map.entry("word0", "mango"));
	}

	@Test
	void shortTextsAreReadOnlyIfTheIndexDoesNotSayAll() {
		List<String> all = List.of("title", "excerpt", "content");
		String found = SearchedTexts.SHORT.condition() + " and " + SearchedTexts.SUFFIXES
				+ " @@ cast(:suffixes as tsquery)";
		assertThat(search("x", false, all, "Mango", "trée").condition(SearchedTexts.SHORT)).isEqualTo(found);
		assertThat(this.parameters).containsOnly(Map.entry("suffixes", "'mango':* & 'tree':*"));
		for (SearchSql more : List.of(search("x", false, all, "red mango"), search("x", true, all, "Mango"),
				search("x", false, List.of("title"), "Mango"))) {
			assertThat(more.condition(SearchedTexts.SHORT)).startsWith(found + " and (fold(p.title) like :word0");
		}
		assertThat(search("x", false, all, "Mango", "-tree").condition(SearchedTexts.SHORT))
			.startsWith(found + " and (fold(p.title) not like :word1");
		assertThat(search("x", false, List.of("title"), "Mango").condition(SearchedTexts.LONG))
			.isEqualTo(SearchedTexts.LONG.condition() + " and (fold(p.title) like :word0)");
	}

	@Test
	void theSentenceInTheTitleComesFirst() {
		assertThat(search("red mango", false, List.of("title"), "red", "mango").ranks())
			.containsExactly(new Rank("fold(p.title) like :sentence", "'mango':*", true),
					new Rank("fold(p.title) like :title0 and fold(p.title) like :title1", "'red':* & 'mango':*", true),
					new Rank("fold(p.title) like :title0 or fold(p.title) like :title1", "('red':*) | ('mango':*)",
							false),
					new Rank("fold(p.excerpt) like :sentence", "", false),
					new Rank("fold(p.content) like :sentence", "", false));
		assertThat(this.parameters).containsExactlyInAnyOrderEntriesOf(
				Map.of("sentence", "%red mango%", "title0", "%red%", "title1", "%mango%"));
		assertThat(search("-a -b", false, List.of("title"), "-a", "-b").ranks()).isEmpty();
		assertThat(SearchSql.place(List.of())).isEqualTo("0");
		assertThat(SearchSql.place(List.of(new Rank("x", "", true), new Rank("y", "", true))))
			.isEqualTo("case when x then 0 when y then 1 else 2 end");
	}

	/** What has the word in its title may be without it where titles are not searched. */
	@Test
	void aTitleIsEnoughWhereItIsSearched() {
		assertThat(search("mango", false, List.of("content"), "mango").ranks())
			.containsExactly(new Rank("fold(p.title) like :sentence", "'mango':*", false));
		assertThat(search("mango \u00a0", false, List.of("title"), "mango", " ").ranks()).extracting(Rank::titles)
			.startsWith("'mango':*", "'mango':*", "");
	}

}
