package blog.troppo.operations.starting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.testing.FreePort;
import blog.troppo.testing.RawHttp;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.valves.RemoteIpValve;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Visitors of a blog that is being started, before its web server is there and when it
 * comes.
 */
class ReceptionTests {

	private static final Instant TOMORROW = Instant.now().plusSeconds(86_400);

	private final int port = FreePort.find();

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	private Reception reception;

	private WebServer server;

	@BeforeEach
	void open() throws IOException {
		SavedAnswers saved = new SavedAnswers("localhost:" + this.port,
				Map.of(new SavedAnswers.Key(false, "/", false), answer("the front page", TOMORROW),
						new SavedAnswers.Key(false, "/old/", false), answer("an old page", Instant.EPOCH),
						new SavedAnswers.Key(true, "/", false), answer("the front page over TLS", TOMORROW),
						new SavedAnswers.Key(false, "/map.xml", true), answer("a map to look at", TOMORROW),
						new SavedAnswers.Key(false, "/map.xml", false), answer("a map", TOMORROW),
						new SavedAnswers.Key(false, "/feed/", false),
						new SavedAnswers.Answer("Vary: Accept-Encoding, Sec-Fetch-Dest\r\n", "a feed".getBytes(),
								Instant.now(), TOMORROW)));
		this.reception = Reception.open(new InetSocketAddress(this.port), saved);
	}

	@AfterEach
	void close() {
		this.reception.close();
		if (this.server != null) {
			this.server.stop();
		}
	}

	private static SavedAnswers.Answer answer(String text, Instant until) {
		return new SavedAnswers.Answer("X-Kept: yes\r\nContent-Type: text/html;charset=UTF-8\r\n",
				text.getBytes(StandardCharsets.UTF_8), Instant.now().minusSeconds(7), until);
	}

	/** Says who asked, and repeats what it is sent. */
	private void startTheServer() {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(this.port);
		factory.addEngineValves(new RemoteIpValve());
		this.reception.customize(factory);
		this.server = factory.getWebServer((context) -> context.addServlet("echo", new HttpServlet() {

			@Override
			protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
				ReceptionTests.this.asked.add(request.getMethod() + " " + request.getRequestURI());
				byte[] sent = request.getInputStream().readAllBytes();
				response.setHeader("X-Asked", request.getMethod() + " " + request.getRequestURI());
				response.setHeader("X-From", request.getRemoteAddr() + (request.isSecure() ? " secure" : ""));
				response.getOutputStream().write(sent);
			}

		}).addMapping("/"));
		this.server.start();
	}

	private RawHttp.Response ask(String method, String path, Map<String, String> headers) {
		return RawHttp.ask(this.port, method, path, headers, new byte[0]);
	}

	@Test
	void whatWasLeftIsAnsweredAtOnceAsItWas() {
		RawHttp.Response answer = RawHttp.get(this.port, "/");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).isEqualTo("the front page");
		assertThat(answer.headers()).containsEntry("x-kept", "yes")
			.containsEntry("content-type", "text/html;charset=UTF-8")
			.containsEntry("content-length", "14")
			.hasEntrySatisfying("date",
					(date) -> assertThat(date).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT"))
			.doesNotContainKeys("warning", "age");
		RawHttp.Response head = ask("HEAD", "/", Map.of());
		assertThat(head.headers()).containsEntry("content-length", "14");
		assertThat(head.body()).isEmpty();
	}

	@Test
	void whatTimeMayHaveChangedIsSaidToBeStale() {
		assertThat(RawHttp.get(this.port, "/old/").headers())
			.containsEntry("warning", "110 troppo \"Response is Stale\"")
			.hasEntrySatisfying("age", (age) -> assertThat(Integer.parseInt(age)).isBetween(7, 60));
	}

	@ParameterizedTest
	@CsvSource({ "X-Forwarded-Proto, https, /, the front page over TLS", "X-Forwarded-Proto, http, /, the front page",
			"Upgrade, h2c, /, the front page", "Sec-Fetch-Dest, document, /map.xml, a map to look at",
			"Sec-Fetch-Dest, image, /map.xml, a map", "Sec-Fetch-Dest, document, /, the front page",
			"Sec-Fetch-Dest, empty, /feed/, a feed" })
	void answersDifferByWhatTheyWereKeptBy(String header, String value, String path, String text) {
		assertThat(ask("GET", path, Map.of(header, value)).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /, Cookie, wordpress_logged_in=x", "GET, /, Authorization, Basic x", "GET, /, Host, other.test",
			"GET, /, Origin, https://other.test", "GET, /, X-HTTP-Method-Override, DELETE", "GET, /?p=1, X-None, x",
			"GET, /new/, X-None, x", "GET, /feed/, Sec-Fetch-Dest, document", "POST, /, X-None, x",
			"DELETE, /, X-None, x" })
	void allElseWaitsForTheServer(String method, String path, String header, String value) throws Exception {
		CompletableFuture<RawHttp.Response> asked = CompletableFuture
			.supplyAsync(() -> ask(method, path, Map.of(header, value)));
		assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
		assertThat(asked).isNotDone();
		startTheServer();
		RawHttp.Response answer = asked.get(30, TimeUnit.SECONDS);
		assertThat(answer.header("X-Asked")).contains(method + " " + path.replaceFirst("\\?.*", ""));
		assertThat(answer.header("X-Kept")).isEmpty();
	}

	@Test
	void whatIsSentLongBeforeTheServerIsThereComesWhole() throws Exception {
		byte[] comment = "Grüße ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
		CompletableFuture<RawHttp.Response> sent = CompletableFuture
			.supplyAsync(() -> RawHttp.ask(this.port, "POST", "/wp-comments-post.php", Map.of(), comment));
		assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
		startTheServer();
		assertThat(sent.get(30, TimeUnit.SECONDS).body()).isEqualTo(comment);
	}

	@Test
	void theServerTakesTheDoorAndNobodyGetsWhatWasLeftAnyMore() {
		startTheServer();
		assertThat(RawHttp.get(this.port, "/").header("X-Kept")).isEmpty();
		assertThat(this.server.getPort()).isEqualTo(this.port);
	}

	@Test
	void theServerIsAskedOnceForEachPageThatReadersGotBefore() {
		for (int i = 0; i < 3; i++) {
			RawHttp.get(this.port, "/");
			RawHttp.get(this.port, "/old/");
		}
		startTheServer();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.asked.size() >= 2);
		RawHttp.get(this.port, "/new/");
		assertThat(this.asked).containsExactlyInAnyOrder("GET /", "GET /old/", "GET /new/");
	}

	@Test
	void whoHadConnectedBeforeButNotAskedIsPassedOn() throws IOException {
		try (Socket early = new Socket("localhost", this.port)) {
			early.getOutputStream().write("GET / HT".getBytes());
			assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
			startTheServer();
			early.getOutputStream().write(("TP/1.1\r\nHost: localhost:" + this.port + "\r\n\r\n").getBytes());
			assertThat(new String(early.getInputStream().readAllBytes())).startsWith("HTTP/1.1 200")
				.contains("X-Asked: GET /")
				.doesNotContain("X-Kept");
		}
	}

	@Test
	void manyWaitTogether() throws Exception {
		List<CompletableFuture<RawHttp.Response>> all = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			String path = "/page-" + i + "/";
			CompletableFuture<RawHttp.Response> answer = new CompletableFuture<>();
			Thread.ofVirtual().start(() -> answer.complete(RawHttp.get(this.port, path)));
			all.add(answer);
		}
		assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
		startTheServer();
		for (int i = 0; i < 40; i++) {
			assertThat(all.get(i).get(30, TimeUnit.SECONDS).header("X-Asked")).contains("GET /page-" + i + "/");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
			"GET  / HTTP/1.1\r\n\r\n", "\u0000\u0001\r\n\r\n" })
	void whatIsNoRequestIsTheServersToRefuse(String sent) throws Exception {
		try (Socket visitor = new Socket("localhost", this.port)) {
			visitor.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
			startTheServer();
			assertThat(answer(visitor)).doesNotContain("X-Kept", "200");
		}
	}

	/** A server that leaves something unread may break the connection off: no answer. */
	private static String answer(Socket visitor) throws IOException {
		try {
			return new String(visitor.getInputStream().readAllBytes());
		}
		catch (SocketException ex) {
			return "";
		}
	}

	@Test
	void aHeadWithoutAnEndIsNotReadForEver() throws IOException {
		try (Socket visitor = new Socket("localhost", this.port)) {
			OutputStream out = visitor.getOutputStream();
			out.write("GET / HTTP/1.1\r\n".getBytes());
			assertThat(visitor.getInputStream()).satisfies((in) -> assertThat(isShutAfter(out, in)).isTrue());
		}
		assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
	}

	private static boolean isShutAfter(OutputStream out, InputStream in) {
		try {
			for (int i = 0; i < 10_000; i++) {
				out.write("X-Filler: and more of it\r\n".getBytes());
			}
			return in.read() < 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

	/**
	 * Lines that end otherwise would be other lines to the web server, which believes
	 * what it is told from here: a header of a proxy, or a request that nobody looked at.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "GET /new/ HTTP/1.1\r\nHost: x\nX-Forwarded-Proto: https\r\n\r\n",
			"GET /new/ HTTP/1.1\nHost: x\n\nGET /second/ HTTP/1.1\nX-Forwarded-For: 203.0.113.9\r\n\r\n",
			"GET /new/ HTTP/1.1\r\nHost: x\r\n\nGET /second/ HTTP/1.1\r\nHost: x\r\n\r\n",
			"GET /new/ HTTP/1.1\r\nHost: x\rX-Forwarded-Proto: https\r\n\r\n" })
	void whatHasOtherEndsOfLinesIsPassedOnToNobody(String sent) throws IOException {
		try (Socket visitor = new Socket("localhost", this.port)) {
			visitor.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
			assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
			startTheServer();
			assertThat(visitor.getInputStream().readAllBytes()).isEmpty();
		}
		RawHttp.get(this.port, "/last/");
		assertThat(this.asked).contains("GET /last/").doesNotContain("GET /new/", "GET /second/");
	}

	@Test
	void whereNoServerComesTheDoorIsShut() throws Exception {
		CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
			try (Socket visitor = new Socket("localhost", this.port)) {
				visitor.getOutputStream().write("GET /new/ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
				return visitor.getInputStream().read();
			}
			catch (IOException ex) {
				return -1;
			}
		});
		assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
		this.reception.close();
		assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(-1);
		Reception.open(new InetSocketAddress(this.port), new SavedAnswers("x", Map.of())).close();
	}

	@ParameterizedTest
	@CsvSource({ "8.8.8.8, 8.8.8.8", "127.0.0.1, '203.0.113.9 secure'", "192.168.1.4, '203.0.113.9 secure'" })
	void itIsToldWhoseRequestIsPassedOn(String neighbour, String seen) throws IOException {
		startTheServer();
		String sent = "GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\nX-Forwarded-For: 203.0.113.9\r\n"
				+ "X-Forwarded-Proto: https\r\n\r\n";
		SentRequest request = SentRequest
			.read(InetAddress.getByName(neighbour), new java.io.ByteArrayInputStream(sent.getBytes()))
			.orElseThrow();
		try (Socket server = new Socket("localhost", this.port)) {
			request.passOn(server.getOutputStream());
			assertThat(new String(server.getInputStream().readAllBytes())).contains("X-From: " + seen + "\r\n");
		}
	}

}
