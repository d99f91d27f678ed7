package blog.troppo.operations.starting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import blog.troppo.kept.SavedAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentRequestTests {

	private static final String SITE = "Blog.example:8080";

	private static final InetAddress PROXY = InetAddress.ofLiteral("127.0.0.1");

	private static final InetAddress STRANGER = InetAddress.ofLiteral("203.0.113.9");

	private static Optional<SentRequest> read(InetAddress from, String text) throws IOException {
		return SentRequest.read(from, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
	}

	private static Optional<SavedAnswers.Key> asks(InetAddress from, String head) throws IOException {
		return read(from, head.replace("|", "\r\n") + "\r\n\r\n").orElseThrow().asksFor(SITE);
	}

	private static String passedOn(InetAddress from, String head) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		read(from, head.replace("|", "\r\n") + "\r\n\r\nmore").orElseThrow().passOn(out);
		return out.toString(StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /a/ HTTP/1.1|Host: blog.example:8080", "HEAD /a/ HTTP/1.0|host:BLOG.example:8080",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|Accept: */*|X-Empty:" })
	void whatAnybodyMayAskIsUnderstood(String head) throws IOException {
		assertThat(asks(STRANGER, head)).contains(new SavedAnswers.Key(false, "/a/", false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /a/ HTTP/1.1|Host: blog.example:8080", "get /a/ HTTP/1.1|Host: blog.example:8080",
			"GET /a/?b HTTP/1.1|Host: blog.example:8080", "GET http://blog.example:8080/ HTTP/1.1|Host: x",
			"GET  /a/ HTTP/1.1|Host: blog.example:8080", "GET /a/|Host: blog.example:8080", "GET /a/ HTTP/1.1",
			"GET /a/ HTTP/2|Host: blog.example:8080", "GET /a/ HTTP/1.1|Host: blog.example",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|Host: blog.example:8080",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|Cookie: a=b",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|cookie : a=b",
			"GET /a/ HTTP/1.1|Host: blog.example:8080| Cookie: a=b",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|Authorization: x",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|Origin: null",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|Content-Length: 0",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|Transfer-Encoding: chunked",
			"GET /a/ HTTP/1.1|Host: blog.example:8080|X-HTTP-Method-Override: DELETE", "", "GET" })
	void whatIsMoreThanThatIsNot(String head) throws IOException {
		assertThat(asks(PROXY, head)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, https, true", "10.1.2.3, HTTPS, true", "::1, https, true", "fe80::1, https, true",
			"203.0.113.9, https, false", "127.0.0.1, http, false", "127.0.0.1, 'https, http', false" })
	void onlyANeighbourIsBelievedAboutTls(String from, String scheme, boolean secure) throws IOException {
		assertThat(asks(InetAddress.ofLiteral(from),
				"GET / HTTP/1.1|Host: blog.example:8080|X-Forwarded-Proto: " + scheme))
			.contains(new SavedAnswers.Key(secure, "/", false));
	}

	@Test
	void aPageOfItsOwnIsToldFromAPart() throws IOException {
		assertThat(asks(STRANGER, "GET / HTTP/1.1|Host: blog.example:8080|Sec-Fetch-Dest: Document"))
			.contains(new SavedAnswers.Key(false, "/", true));
	}

	@Test
	void itIsPassedOnWithWhoseItIs() throws IOException {
		String head = "POST /a?b HTTP/1.1|Host: x|X-Forwarded-For: 1.2.3.4|x-forwarded-proto : https|Connection: keep-alive";
		assertThat(passedOn(PROXY, head)).isEqualTo("POST /a?b HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.2.3.4\r\n"
				+ "x-forwarded-proto : https\r\nX-Forwarded-For: 127.0.0.1\r\nConnection: close\r\n\r\nmore");
		assertThat(passedOn(STRANGER, head)).isEqualTo(
				"POST /a?b HTTP/1.1\r\nHost: x\r\n" + "X-Forwarded-For: 203.0.113.9\r\nConnection: close\r\n\r\nmore");
	}

	/** Bytes are passed on as they came, be they text or not. */
	@Test
	void bytesStayAsTheyAre() throws IOException {
		byte[] sent = "PUT / HTTP/1.1\r\nX-\u00E9: \u00FF\u0000\r\n\r\n\u0080\r\n\r\n\u00FE"
			.getBytes(StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		SentRequest.read(STRANGER, new ByteArrayInputStream(sent)).orElseThrow().passOn(out);
		assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("X-\u00E9: \u00FF\u0000\r\n")
			.endsWith("\r\n\r\n\u0080\r\n\r\n\u00FE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\n\r", "GET / HTTP/1.1\n\n",
			"GET / HTTP/1.1\nX: y\r\n\r\n", "GET / HTTP/1.1\r\nX: a\rb\r\n\r\n", "GET / HTTP/1.1\r\r\n\r\n" })
	void linesThatEndOtherwiseAreNoRequest(String text) throws IOException {
		assertThat(read(PROXY, text)).isEmpty();
	}

	@Test
	void aHeadWithoutEndIsGivenUp() throws IOException {
		InputStream endless = new InputStream() {
			private long count;

			@Override
			public int read() throws IOException {
				if (this.count++ > 1 << 20) {
					throw new IOException("read on for ever");
				}
				return 'x';
			}
		};
		assertThat(SentRequest.read(PROXY, endless)).isEmpty();
		assertThat(read(PROXY, "GET / HTTP/1.1\r\nX: " + "y".repeat(30_000) + "\r\n\r\n")).isPresent();
	}

	@Test
	void whatComesByteByByteIsReadAsWell() throws IOException {
		InputStream slow = new FilterInputStream(
				new ByteArrayInputStream("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8))) {
			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				return super.read(bytes, offset, 1);
			}
		};
		assertThat(SentRequest.read(PROXY, slow).orElseThrow().lines()).containsExactly("GET / HTTP/1.1", "Host: x");
	}

}
