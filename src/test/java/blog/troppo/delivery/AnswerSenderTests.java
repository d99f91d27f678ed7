package blog.troppo.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.kept.Basis;
import blog.troppo.kept.KnownSince;
import blog.troppo.kept.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A finished answer as it is sent to those who ask in one way or another. */
class AnswerSenderTests {

	private static final String TEXT = "0123456789".repeat(100);

	private static final String DATE = "Sat, 14 Mar 2026 09:26:53 GMT";

	private static final Instant MADE = Instant.parse("2026-03-14T09:30:00Z");

	private record Said(String what) implements Remark {
	}

	private static KeptAnswer answer(int status, String text, String... headers) {
		List<Header> all = new ArrayList<>();
		for (int i = 0; i < headers.length; i += 2) {
			all.add(new Header(headers[i], headers[i + 1]));
		}
		Map<String, Remark> remarks = new HashMap<>(Map.of("said", new Said("so")));
		all.stream()
			.filter((header) -> header.name().equals("Last-Modified"))
			.forEach((header) -> remarks.put(KnownSince.ATTRIBUTE,
					new KnownSince(Instant.parse("2026-03-14T09:26:53Z"))));
		return new KeptAnswer(new Head(status, all, "text/plain; charset=UTF-8", remarks),
				Body.of(text.getBytes(StandardCharsets.UTF_8), Map.of()), Mockito.mock(Basis.class), MADE);
	}

	private static final KeptAnswer PAGE = answer(200, TEXT, "Link", "<a>; rel=b", "Last-Modified", DATE);

	private static MockHttpServletResponse send(KeptAnswer answer, String method, String... headers)
			throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/a/");
		for (int i = 0; i < headers.length; i += 2) {
			request.addHeader(headers[i],
					headers[i + 1].replace("TAG", PAGE.etag(Packing.NONE)).replace("ZIPPED", PAGE.etag(Packing.GZIP)));
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		AnswerSender.send(new AskedFor(request, new Address(false, "/a/", "", false)), response, answer);
		return response;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "If-None-Match | TAG | 304", "If-None-Match | W/TAG | 304", "If-None-Match | \"x\", TAG | 304",
					"If-None-Match | \"x\",W/TAG,\"y\" | 304", "If-None-Match | * | 304", "If-None-Match | \"x\" | 200",
					"If-None-Match | ZIPPED | 200", "If-None-Match | '' | 200", "If-Match | TAG | 200",
					"If-Match | * | 200", "If-Match | \"x\", TAG | 200", "If-Match | \"x\" | 412",
					"If-Match | W/TAG | 412", "If-Modified-Since | Sat, 14 Mar 2026 09:26:53 GMT | 304",
					"If-Modified-Since | Sat, 14 Mar 2026 09:26:54 GMT | 200",
					"If-Modified-Since | Sat, 14 Mar 2026 09:26:52 GMT | 200", "If-Modified-Since | today | 200",
					"If-Unmodified-Since | Sat, 14 Mar 2026 09:26:53 GMT | 200",
					"If-Unmodified-Since | Sat, 14 Mar 2026 09:26:52 GMT | 412", "If-Unmodified-Since | long ago | 200",
					"Range | bytes=0-0 | 206", "Range | bytes=999- | 206", "Range | bytes=1000- | 416",
					"Range | bytes=-1000 | 206", "Range | bytes=-5000 | 206", "Range | bytes=5-4 | 200",
					"Range | bytes=0-1,5-6 | 200", "Range | rows=1-2 | 200", "Range | '' | 200" })
	void aConditionDecides(String header, String value, int status) throws IOException {
		MockHttpServletResponse response = send(PAGE, "GET", header, value);
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getHeader("ETag")).isEqualTo(PAGE.etag(Packing.NONE));
		assertThat(response.getHeader("Link")).isEqualTo("<a>; rel=b");
		assertThat(response.getContentAsString().length())
			.isEqualTo((status == 200) ? TEXT.length() : (status == 206) ? part(value) : 0);
	}

	/** How many bytes there are in each of the ranges above. */
	private static int part(String range) {
		return range.equals("bytes=0-0") || range.equals("bytes=999-") ? 1 : 1000;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "TAG | 206", "\"x\" | 200", "W/TAG | 200",
			"Sat, 14 Mar 2026 09:26:53 GMT | 206", "Sat, 14 Mar 2026 09:26:54 GMT | 200", "ever | 200" })
	void aPartIsOfWhatTheAskerHas(String validator, int status) throws IOException {
		assertThat(send(PAGE, "GET", "Range", "bytes=10-19", "If-Range", validator).getStatus()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "bytes=0-9 | bytes 0-9/1000 | 0123456789", "bytes=-3 | bytes 997-999/1000 | 789",
					"bytes=995- | bytes 995-999/1000 | 56789", "bytes=995-2000 | bytes 995-999/1000 | 56789",
					"bytes=2000- | bytes */1000 | ''" })
	void aPartSaysWhichItIs(String range, String said, String text) throws IOException {
		MockHttpServletResponse response = send(PAGE, "GET", "Range", range);
		assertThat(response.getHeader("Content-Range")).isEqualTo(said);
		assertThat(response.getContentAsString()).isEqualTo(text);
	}

	@Test
	void aTagIsWorthMoreThanADate() throws IOException {
		assertThat(send(PAGE, "GET", "If-None-Match", "\"x\"", "If-Modified-Since", DATE).getStatus()).isEqualTo(200);
		assertThat(send(PAGE, "GET", "If-None-Match", "TAG", "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
			.getStatus()).isEqualTo(304);
		assertThat(send(PAGE, "GET", "If-Match", "TAG", "If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
			.getStatus()).isEqualTo(200);
	}

	@Test
	void withoutADateNoDateIsRight() throws IOException {
		assertThat(send(answer(200, TEXT), "GET", "If-Modified-Since", DATE).getStatus()).isEqualTo(200);
		assertThat(send(answer(200, TEXT), "GET", "If-Unmodified-Since", DATE).getStatus()).isEqualTo(200);
		assertThat(send(answer(200, TEXT, "last-modified", DATE), "GET", "If-Modified-Since", DATE).getStatus())
			.as("a date that nobody vouches for")
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "br", "identity" })
	void headTellsWhatGetSends(String packing) throws IOException {
		MockHttpServletResponse get = send(PAGE, "GET", "Accept-Encoding", packing);
		MockHttpServletResponse head = send(PAGE, "HEAD", "Accept-Encoding", packing, "Range", "bytes=0-4");
		assertThat(head.getContentAsByteArray()).isEmpty();
		assertThat(head.getStatus()).isEqualTo(200);
		assertThat(head.getHeaderNames()).containsExactlyInAnyOrderElementsOf(get.getHeaderNames());
		for (String name : get.getHeaderNames()) {
			assertThat(head.getHeader(name)).as(name).isEqualTo(get.getHeader(name));
		}
		assertThat(head.getHeader("Content-Length")).isEqualTo(String.valueOf(get.getContentAsByteArray().length));
	}

	@Test
	void whatIsTinyIsNotPacked() throws IOException {
		MockHttpServletResponse response = send(answer(200, "tiny"), "GET", "Accept-Encoding", "gzip, br");
		assertThat(response.getHeader("Content-Encoding")).isNull();
		assertThat(response.getContentAsString()).isEqualTo("tiny");
	}

	@Test
	void whatWasRemarkedIsRemarkedAgain() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/a/");
		AnswerSender.send(new AskedFor(request, new Address(false, "/a/", "", false)), new MockHttpServletResponse(),
				PAGE);
		assertThat(request.getAttribute("said")).isEqualTo(new Said("so"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | http://x/b/", "utm_source=a | http://x/b/?utm_source=a",
			"p=1 | http://x/b/", "p=1&fbclid=2 | http://x/b/?fbclid=2", "a=1&b=2 | http://x/b/?a=1&b=2" })
	void aRedirectTakesAlongWhatItIsNotKeptBy(String query, String location) throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/a/");
		request.setQueryString(query.isEmpty() ? null : query);
		MockHttpServletResponse response = new MockHttpServletResponse();
		AnswerSender.send(new AskedFor(request, new Address(false, "/a/", query.startsWith("p=1") ? "p=1" : "", false)),
				response, answer(301, "", "Location", "http://x/b/"));
		assertThat(response.getStatus()).isEqualTo(301);
		assertThat(response.getHeader("Location")).isEqualTo(location);
		assertThat(response.getHeader("ETag")).isNull();
		assertThat(response.getHeader("Content-Length")).isEqualTo("0");
	}

	@Test
	void aRedirectThatHasAQueryGetsMoreOfIt() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/a/");
		request.setQueryString("ref=c");
		assertThat(new AskedFor(request, new Address(false, "/a/", "", false)).onward("/b/?p=1"))
			.isEqualTo("/b/?p=1&ref=c");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "75, 75", "-60, 0" })
	void whatMayBeOutOfDateSaysHowOldItIs(long seconds, String age) throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		AnswerSender.sendStale(
				new AskedFor(new MockHttpServletRequest("GET", "/a/"), new Address(false, "/a/", "", false)), response,
				PAGE, MADE.plus(Duration.ofSeconds(seconds)));
		assertThat(response.getHeader("Age")).isEqualTo(age);
		assertThat(response.getHeader("Warning")).startsWith("110 ");
		assertThat(response.getContentAsString()).isEqualTo(TEXT);
	}

	@Test
	void aTagChangesWithTheBytesAndTheirType() {
		KeptAnswer page = answer(200, TEXT);
		assertThat(answer(200, TEXT, "Link", "other").etag(Packing.NONE)).isEqualTo(page.etag(Packing.NONE));
		assertThat(answer(200, TEXT + "!").etag(Packing.NONE)).isNotEqualTo(page.etag(Packing.NONE));
		Head otherType = new Head(200, List.of(), "text/xml", Map.of());
		assertThat(new KeptAnswer(otherType, Body.of(TEXT.getBytes(StandardCharsets.UTF_8), Map.of()),
				Mockito.mock(Basis.class), MADE)
			.etag(Packing.NONE)).isNotEqualTo(page.etag(Packing.NONE));
	}

}
