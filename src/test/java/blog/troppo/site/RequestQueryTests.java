package blog.troppo.site;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestQueryTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a=1&a=2        | {a=2}     | {}
			a=1&a[]=2      | {}        | {a=[2]}
			a[]=1&a=2      | {a=2}     | {}
			a[]=1&a[x]=2   | {}        | {a=[1, 2]}
			a.b=1&c%20d=2  | {a_b=1, c_d=2} | {}
			%20a=+b        | {a= b}    | {}
			a              | {a=}      | {}
			=1&&           | {}        | {}
			a=b=c          | {a=b=c}   | {}
			a=100%&b=%zz   | {a=100%, b=%zz} | {}
			%61%5B%5D=1    | {}        | {a=[1]}
			[]=1           | {[]=1}    | {}
			a[b            | {a[b=}    | {}
			""")
	void aQueryIsReadAsPhpReadsIt(String query, String texts, String lists) {
		RequestQuery read = RequestQuery.parse(query);
		assertThat(read.texts()).hasToString(texts);
		assertThat(read.lists()).hasToString(lists);
	}

	@Test
	void whatComesBehindAThousandParametersIsLeftOut() {
		RequestQuery read = RequestQuery.parse("a=1&".repeat(999) + "b=2&c=3");
		assertThat(read.names()).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void bytesThatAreNoTextBecomeSomeCharacter() {
		assertThat(RequestQuery.decode("%c3%a9+%F0%9F%98%80")).isEqualTo("é 😀");
		assertThat(RequestQuery.decode("%c3x%ff")).isEqualTo("\uFFFDx\uFFFD");
		assertThat(RequestQuery.decode("%00")).isEqualTo("\0");
	}

	@ParameterizedTest
	@CsvSource({ "a=1, true", "a=0, false", "a=, false", "b=1, false", "a[]=0, true", "a=00, true" })
	void zeroAndNothingAreNotTrue(String query, boolean truthy) {
		assertThat(RequestQuery.parse(query).isTruthy("a")).isEqualTo(truthy);
	}

	@ParameterizedTest
	@CsvSource({ "12, 12", "' 12', 12", "-3x, -3", "+4, 4", "x5, 0", "'', 0", "1e3, 1",
			"123456789012345678901, 123456789012345678" })
	void aNumberIsWhatStandsAtTheBeginning(String text, long number) {
		assertThat(QueryVars.numberIn(text)).isEqualTo(number);
	}

	@Test
	void onlyWhatReadersMaySayIsSaid() {
		QueryVars vars = QueryVars.of(Map.of("name", "post", "s", "a+b%20c", "error", "404"),
				RequestQuery.parse("name=other&error=403&suppress_filters=1&cat[]=1&cat[]=2&p[]=3&tag=a%20b"));
		assertThat(vars.text("name")).isEqualTo("other");
		assertThat(vars.text("error")).isEqualTo("404");
		assertThat(vars.text("s")).isEqualTo("a b c");
		assertThat(vars.isGiven("suppress_filters")).isFalse();
		assertThat(vars.text("cat")).isEqualTo("1,2");
		assertThat(vars.text("tag")).isEqualTo("a+b");
		assertThat(vars.text("p")).isEmpty();
		assertThat(vars.all("p")).isEqualTo(List.of("3"));
		assertThat(vars.with("p", "4").text("p")).isEqualTo("4");
	}

}
