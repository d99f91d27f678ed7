package blog.troppo.content;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** As {@code WP_Query::parse_query()} of WordPress 7.1.4 takes them. */
class QuestionReaderTests {

	private static String asked(String query) {
		return QuestionReader.read(QueryVars.of(Map.of(), RequestQuery.parse(query)))
			.aspects()
			.stream()
			.map((aspect) -> aspect.name().toLowerCase(Locale.ROOT))
			.sorted()
			.collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			p=-1                              | not_found
			p[]=1                             | not_found
			year=2026&monthnum=13             | not_found
			year=2026&monthnum=2&day=30       | not_found
			m=20260                           | archive date year
			m=202602                          | archive date month
			m=20260214                        | archive date day
			m=2026021410                      | archive date time
			m=2026-02                         | archive date month
			w=5                               | archive date
			hour=5                            | archive date time
			s=                                | search
			s=x&cat=1                         | archive category search
			cat=-1                            | home
			cat=0,2                           | archive category
			author=0                          | home
			author=me                         | home
			feed=comments-rss2                | comment_feed feed
			feed=rss2&p=1                     | comment_feed feed single
			feed=feed&withcomments=1          | comment_feed feed
			feed=feed&p=1&withoutcomments=1   | feed single
			attachment_id=3&name=x            | attachment single
			pagename=a&name=b                 | single
			page_id=2&s=x                     | page
			paged=-2                          | home paged
			paged=1                           | home
			robots=1                          | robots
			favicon=1                         | favicon
			taxonomy=category&term=x          | archive category
			taxonomy=post_tag&term=x          | archive tag
			taxonomy=nosuch&term=x            | archive tax
			taxonomy=nav_menu&term=x          | home
			tb=1                              | trackback
			embed=true&p=1                    | embed single
			post_format=link                  | archive tax
			preview=true                      | home preview
			unknown=1                         | home
			""")
	void anAddressAsksForSomething(String query, String aspects) {
		assertThat(asked(query)).isEqualTo(aspects);
	}

}
