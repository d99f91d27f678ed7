package blog.troppo.rest.server;

import java.util.List;
import java.util.Map;

import blog.troppo.support.PhpSerialized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** JSON on its way into PHP's serialised values and back. */
class PhpJsonTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			{"a":[1,2.5,"x",true,false,null]}     | {"a":[1,2.5,"x",true,false,null]}
			{"1":"a","2":"b"}                     | {"1":"a","2":"b"}
			{"0":"a","1":"b"}                     | ["a","b"]
			{"01":"a"}                            | {"01":"a"}
			{"-5":"a","-0":"b"}                   | {"-5":"a","-0":"b"}
			{"9223372036854775808":"a"}           | {"9223372036854775808":"a"}
			[]                                    | []
			{}                                    | []
			[[],{"a":{}}]                         | [[],{"a":[]}]
			"\ud83d\ude00 \\" é"                  | "\ud83d\ude00 \\" é"
			9223372036854775807                   | 9223372036854775807
			-0.5                                  | -0.5
			""")
	void whatIsWrittenIsReadAgain(String json, String again) {
		String stored = PhpSerialized.write(PhpJson.read(RestJson.MAPPER.readTree(json)));
		assertThat(PhpJson.of(PhpSerialized.read(stored).orElseThrow()))
			.hasToString(RestJson.MAPPER.readTree(again).toString());
	}

	@Test
	void aNumberBeyondAllIsNoFailure() {
		for (String huge : new String[] { "1" + "0".repeat(400), "99999999999999999999", "1e400", "-1e400" }) {
			String stored = PhpSerialized.write(PhpJson.read(RestJson.MAPPER.readTree(huge)));
			assertThat(stored).startsWith("d:");
			assertThat(PhpSerialized.read(stored)).isPresent();
		}
	}

	@Test
	void keysAreListsOnlyInOrder() {
		assertThat(PhpJson.of(Map.of(1L, "a"))).hasToString("{\"1\":\"a\"}");
		assertThat(PhpJson.of(List.of("a", "b"))).hasToString("[\"a\",\"b\"]");
		assertThat(PhpJson.of(PhpSerialized.NULL).isNull()).isTrue();
	}

}
