package blog.troppo.rest.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.support.PhpSerialized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The fields that are asked for, the links to other pages, and PHP's arrays in JSON. */
class AnswerPartsTests {

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

	private static String selected(String fields, String data) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setQueryString(fields);
		return Selection.of(RequestReader.read("/", request)).of(json(data), false).toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			_fields=id                  | {"id":1,"t":2}                 | {"id":1}
			_fields=id,%20t             | {"id":1,"t":2,"x":3}           | {"id":1,"t":2}
			_fields[]=id&_fields[]=t    | {"id":1,"t":2,"x":3}           | {"id":1,"t":2}
			_fields=t.raw               | {"t":{"raw":"a","html":"b"}}   | {"t":{"raw":"a"}}
			_fields=t,t.raw             | {"t":{"raw":"a","html":"b"}}   | {"t":{"raw":"a","html":"b"}}
			_fields=t.none              | {"t":{"raw":"a"}}              | {"t":[]}
			_fields=t.raw.x             | {"t":{"raw":"a"}}              | {"t":{"raw":"a"}}
			_fields=none                | {"id":1}                       | []
			_fields=none                | [{"id":1},{"none":2}]          | [[],{"none":2}]
			_fields=,                   | {"id":1}                       | {"id":1}
			_fields                     | {"id":1}                       | {"id":1}
			x=1                         | {"id":1}                       | {"id":1}
			_fields=i                   | {"id":1}                       | []
			_fields=_links              | {"id":1,"_links":{"a":1}}      | {"_links":{"a":1}}
			_fields=_embedded           | {"id":1,"_links":{"a":1}}      | []
			_fields=_embedded&_embed    | {"id":1,"_links":{"a":1}}      | {"_links":{"a":1}}
			_fields=id                  | "text"                         | "text"
			""")
	void onlyTheWantedPartsAreLeft(String query, String data, String expected) throws IOException {
		assertThat(selected(query, data)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"a":"b c","d":1}            | a=b+c&d=1
			{"a":true,"b":false,"c":""}  | a=1&b&c
			{"a":null}                   | a
			{"a":["x","y"]}              | a%5B0%5D=x&a%5B1%5D=y
			{"a":{"b":{"c":"*&="}}}      | a%5Bb%5D%5Bc%5D=%2A%26%3D
			{"a":[],"b":1}               | b=1
			{"é":"<>"}                   | %C3%A9=%3C%3E
			{}                           | ~~
			""")
	void aLinkSaysWhatWasAsked(String parameters, String query) {
		assertThat(Listing.query((ObjectNode) json(parameters))).isEqualTo(query);
	}

	@Test
	void pagesBesideOneKeepWhatWasSent() {
		Map<String, Integer> pages = new LinkedHashMap<>();
		pages.put("prev", 1);
		pages.put("next", 3);
		Listing.Beside beside = new Listing.Beside("http://a/?rest_route=/x", (ObjectNode) json("{\"n\":2}"), pages);
		assertThat(beside.header((ObjectNode) json("{\"n\":\"2.0\",\"page\":\"2\",\"odd\":\"<>\"}")))
			.isEqualTo("<http://a/?rest_route=/x&n=2&page=1&odd=%3C%3E>; rel=\"prev\", "
					+ "<http://a/?rest_route=/x&n=2&page=3&odd=%3C%3E>; rel=\"next\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			a:2:{i:0;s:1:"a";i:1;i:2;}               | ["a",2]
			a:2:{i:1;s:1:"a";i:0;i:2;}               | {"1":"a","0":2}
			a:2:{s:1:"k";b:1;s:1:"l";d:0.5;}         | {"k":true,"l":0.5}
			a:0:{}                                   | []
			a:1:{s:1:"x";a:1:{i:0;a:0:{}}}           | {"x":[[]]}
			""")
	void phpsArraysAreListsOrObjects(String serialized, String json) {
		assertThat(PhpJson.of(PhpSerialized.read(serialized).orElseThrow())).hasToString(json);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:2:{i:0;s:1:\"a\";i:1;i:2;}", "a:2:{s:2:\"01\";i:1;i:-1;i:2;}",
			"a:3:{s:1:\"a\";N;s:1:\"b\";b:0;s:1:\"c\";d:0.5;}", "a:1:{s:20:\"99999999999999999999\";i:1;}" })
	void whatIsShownIsKeptTheSame(String serialized) {
		JsonNode shown = PhpJson.of(PhpSerialized.read(serialized).orElseThrow());
		assertThat(PhpSerialized.write(PhpJson.read(json(shown.toString())))).isEqualTo(serialized);
	}

	@Test
	void numbersTooLargeForPhpAreReal() {
		assertThat(PhpJson.read(json("[1e400, 9223372036854775808, -1]")))
			.isEqualTo(List.of(Double.POSITIVE_INFINITY, 9.223372036854775808e18, -1L));
	}

	@Test
	void aTextIsAListByItsCommasAndSpaces() {
		assertThat(JsonTypes.list(RestJson.of(" a,,b c\n"))).extracting(JsonNode::stringValue)
			.containsExactly("a", "b", "c");
		assertThat(JsonTypes.list(RestJson.of(""))).isEmpty();
	}

}
