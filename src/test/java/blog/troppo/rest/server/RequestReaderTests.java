package blog.troppo.rest.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestReaderTests {

	private static MockHttpServletRequest request(String method, String type, String body) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/wp-json/wp/v2/posts");
		request.setContentType(type);
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return request;
	}

	private static RestRequest read(MockHttpServletRequest request) throws IOException {
		return RequestReader.read("/wp/v2/posts", request);
	}

	private static String sent(String json) throws IOException {
		return String.valueOf(read(request("POST", "application/json", json)).raw("a"));
	}

	/** Who writes about JSON means the backslash and the letters. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{"a":"x\\u0000y"}           | "xy"
			{"a":"\\u0000\\u0000"}       | ""
			{"a":"x\\\\u0000y"}          | "x\\\\u0000y"
			{"a":"x\\\\\\u0000y"}        | "x\\\\y"
			{"a":"\\\\\\\\u0000"}        | "\\\\\\\\u0000"
			{"a":"C:\\\\\\u0000\\\\u0000"} | "C:\\\\\\\\u0000"
			{"a\\u0000":1}              | 1
			""")
	void noNulComesInAndNothingElseIsTakenForOne(String json, String expected) throws IOException {
		assertThat(sent(json)).isEqualTo(expected);
	}

	@Test
	void aLongRunOfBackslashesIsNoTrouble() throws IOException {
		String many = "\\\\".repeat(50_000);
		assertThat(sent("{\"a\":\"" + many + "\\u0000\"}")).isEqualTo("\"" + many + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"a\":}", "nonsense", "{\"a\":1} {", "\"\\ud800" })
	void whatIsNoJsonHasNoParameters(String body) throws IOException {
		assertThat(read(request("POST", "application/json", body)).raw("a")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "Application/JSON; charset=utf-8", "application/problem+json" })
	void jsonIsToldByItsType(String type) throws IOException {
		assertThat(read(request("PUT", type, "{\"a\":1}")).raw("a")).hasToString("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/jsonp", "application/xjson" })
	void otherTypesAreNotReadAsJson(String type) throws IOException {
		assertThat(read(request("PUT", type, "{\"a\":1}")).raw("a")).isNull();
	}

	@Test
	void aFormIsReadAsPhpReadsIt() throws IOException {
		RestRequest form = read(request("POST", "application/x-www-form-urlencoded", "a[x][]=1&a[x][]=2&b.c=+d%00e"));
		assertThat(form.raw("a")).hasToString("{\"x\":[\"1\",\"2\"]}");
		assertThat(form.raw("b_c")).hasToString("\" de\"");
	}

	@Test
	void aReadingHasNoBody() throws IOException {
		assertThat(read(request("GET", "application/json", "{\"a\":1}")).raw("a")).isNull();
	}

	@Test
	void aParameterOrHeaderMayReplaceTheMethod() throws IOException {
		MockHttpServletRequest request = request("POST", "text/plain", "");
		request.addHeader("X-HTTP-Method-Override", "delete");
		assertThat(read(request).method()).isEqualTo("DELETE");
		request.setQueryString("_method=put");
		assertThat(read(request).method()).isEqualTo("PUT");
		assertThat(read(request("HEAD", "text/plain", "")).method()).isEqualTo("GET");
	}

	@Test
	void whatIsTooLargeIsNotReadToItsEnd() {
		assertThatThrownBy(() -> read(request("POST", "application/json", " ".repeat((16 << 20) + 1))))
			.isInstanceOf(RestException.class)
			.hasMessageContaining("too large");
	}

}
