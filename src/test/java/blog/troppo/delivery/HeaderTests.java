package blog.troppo.delivery;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers as they come out of a web server, on one connection and another. */
class HeaderTests {

	private static final Header KEPT = new Header("ETag", '"' + "0123456789abcdef".repeat(4) + '"');

	private static BareServer server;

	@BeforeAll
	static void start() {
		server = BareServer.start(HeaderTests::answer);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	/** With the headers of the query: {@code name=value&kept&-name}. */
	private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		for (String pair : request.getQueryString().split("&")) {
			String[] header = pair.split("=", 2);
			if (pair.equals("kept")) {
				KEPT.addTo(request, response);
			}
			else if (pair.startsWith("-")) {
				response.setHeader(pair.substring(1), null);
			}
			else {
				new Header(header[0], URLDecoder.decode(header[1], StandardCharsets.UTF_8)).addTo(request, response);
			}
		}
		response.getOutputStream().print("sent");
	}

	private static HttpHeaders sent(String query) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return ask(client, query);
		}
	}

	private static HttpHeaders ask(HttpClient client, String query) throws IOException, InterruptedException {
		HttpResponse<String> answer = client.send(server.asked(query), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.body()).isEqualTo("sent");
		return answer.headers();
	}

	@Test
	void severalOfANameAreSentInTheirOrder() throws IOException, InterruptedException {
		HttpHeaders headers = sent("Link=%3Ca%3E&Vary=Cookie&link=%3Cb%3E&Empty=");
		assertThat(headers.allValues("link")).containsExactly("<a>", "<b>");
		assertThat(headers.allValues("vary")).containsExactly("Cookie");
		assertThat(headers.allValues("empty")).containsExactly("");
		assertThat(sent("X-One=1").map()).doesNotContainKeys("link", "vary", "empty");
	}

	/** A web server uses the places of headers for others when an answer is sent. */
	@Test
	void whatIsSentOftenStaysAsItIs() throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (int before = 9; before > 0; before--) {
				String query = "X-One=1&".repeat(before) + "kept";
				assertThat(ask(client, query).allValues("etag")).as(query).containsExactly(KEPT.value());
				ask(client, query.replace("&kept", ""));
			}
		}
	}

	@Test
	void whatIsTakenBackIsNotSent() throws IOException, InterruptedException {
		assertThat(sent("Content-Language=de&X-One=1&-content-language").map()).containsKey("x-one")
			.doesNotContainKey("content-language");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%0D%0AX-Evil:+1", "%0AX-Evil:+1", "%0DX-Evil:+1", "%00X-Evil:+1", "%C4%8DX-Evil:+1" })
	void nothingThatEndsAHeaderBeginsAnother(String end) throws IOException, InterruptedException {
		HttpHeaders headers = sent("X-One=1" + end + "&X-Two=2");
		assertThat(headers.map()).doesNotContainKey("x-evil");
		assertThat(headers.firstValue("x-two")).contains("2");
	}

	@Test
	void withoutTheWebServersOwnPlaceItIsAHeaderLikeOthers() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Header("Link", "<a>").addTo(new MockHttpServletRequest(), response);
		new Header("Link", "<b>").addTo(new MockHttpServletRequest(), response);
		assertThat(response.getHeaders("Link")).containsExactly("<a>", "<b>");
	}

	@Test
	void twoThatSayTheSameAreEqual() {
		assertThat(new Header("Link", "<a>")).isEqualTo(new Header("Link", "<a>"))
			.hasSameHashCodeAs(new Header("Link", "<a>"))
			.isNotEqualTo(new Header("Link", "<b>"))
			.hasToString("Link: <a>");
	}

}
