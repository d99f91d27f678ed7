package blog.troppo.site;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PermalinkTagTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/%year%/%monthnum%/%day%/%postname%/ | 2007/12/28/a-b/      | year=2007 monthnum=12 day=28 name=a-b
			/archives/%post_id%                  | archives/12          | p=12
			/a.b(c)/%postname%.html              | a.b(c)/x.html        | name=x
			/[x]/%unknown%/%author%/             | [x]/%unknown%/ann/   | author_name=ann
			/%category%/%postname%/              | a/b/c/               | category_name=a/b name=c
			/c++/%postname%                      | c++/x                | name=x
			/\\Q/%postname%\\E                   | \\Q/x\\E             | name=x
			/%postname%%post_id%/                | x7/                  | name=x p=7
			""")
	void anAddressIsReadByItsStructure(String structure, String path, String asked) {
		Matcher matcher = Pattern.compile(PermalinkTag.form(structure, true)).matcher(path);
		assertThat(matcher.matches()).isTrue();
		List<String> names = PermalinkTag.names(structure);
		StringBuilder read = new StringBuilder();
		for (int i = 0; i < names.size(); i++) {
			read.append((i > 0) ? " " : "").append(names.get(i)).append('=').append(matcher.group(i + 1));
		}
		assertThat(read).hasToString(asked);
		assertThat(Pattern.compile(PermalinkTag.form(structure, false)).matcher(path).groupCount()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "/%year%/%postname%/, 207/a/", "/a.b/%postname%, axb/x", "/%post_id%, 12a", "/%post_id%, ''",
			"/%year%/%postname%/, 2007/a/b/", "/%monthnum%, 123" })
	void whatIsOtherwiseIsNot(String structure, String path) {
		assertThat(path).doesNotMatch(PermalinkTag.form(structure, true));
	}

}
