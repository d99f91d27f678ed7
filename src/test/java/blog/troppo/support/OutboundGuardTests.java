package blog.troppo.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OutboundGuardTests {

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/text", (exchange) -> answer(exchange, 200, "Hello"));
		this.server.createContext("/inside", (exchange) -> redirect(exchange, "http://10.0.0.1/"));
		this.server.createContext("/file", (exchange) -> redirect(exchange, "file:///etc/passwd"));
		this.server.createContext("/round", (exchange) -> redirect(exchange, "/round"));
		this.server.createContext("/on", (exchange) -> redirect(exchange, "/text"));
		this.server.createContext("/slow", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			drip(exchange);
		});
		this.server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1",
			"127.255.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1",
			"198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::",
			"::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "fe80::1", "fec0::1", "fc00::1",
			"fd00:ec2::254", "ff02::1", "2001:db8::1", "2001::1", "2001:10::1", "3fff::1", "64:ff9b::7f00:1",
			"64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::1", "2002:a00:1::", "100::1", "5f00::1" })
	void addressesOfNoPublicNetworkAreRefused(String address) throws UnknownHostException {
		assertThat(PublicInternet.contains(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "93.184.216.34", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1",
			"192.0.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "64:ff9b::101:101", "2002:101:101::1" })
	void addressesOfThePublicInternetAreReached(String address) throws UnknownHostException {
		assertThat(PublicInternet.contains(InetAddress.getByName(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
			"http://[::ffff:7f00:1]/", "http://169.254.169.254/latest/meta-data", "http://10.0.0.1:8080/", "http://0/",
			"http://2130706433/", "http://0177.0.0.1/", "http://017700000001/", "http://0x7f.1/", "http://0x7f000001/",
			"http://127.1/", "http://[fd00::1]/", "https://127.0.0.1/" })
	void noSpellingReachesInside(String address) throws IOException {
		try (OutboundGuard guard = new OutboundGuard()) {
			assertThatExceptionOfType(UnknownHostException.class).isThrownBy(
					() -> guard.fetch(URI.create(address), 100, Duration.ofSeconds(5), new ByteArrayOutputStream()));
		}
	}

	/** A name server of an attacker: each time that it is asked, the next answer. */
	private static final class ChangingNames implements DnsResolver {

		private final List<String[]> answers;

		private int asked;

		ChangingNames(String[]... answers) {
			this.answers = List.of(answers);
		}

		@Override
		public InetAddress[] resolve(String host) throws UnknownHostException {
			String[] answer = this.answers.get(Math.min(this.asked++, this.answers.size() - 1));
			InetAddress[] addresses = new InetAddress[answer.length];
			for (int i = 0; i < answer.length; i++) {
				addresses[i] = InetAddress.getByName(answer[i]);
			}
			return addresses;
		}

		@Override
		public String resolveCanonicalHostname(String host) {
			return host;
		}

	}

	@Test
	void aNameWithOneAddressWithinIsRefused() throws IOException {
		for (String inside : List.of("127.0.0.1", "10.0.0.1", "::1", "::ffff:169.254.169.254", "fd00::1")) {
			ChangingNames names = new ChangingNames(new String[] { "1.1.1.1", inside });
			try (OutboundGuard guard = new OutboundGuard(Set.of(), names)) {
				assertThatExceptionOfType(UnknownHostException.class)
					.isThrownBy(() -> guard.fetch(URI.create("http://rebind.example/"), 100, Duration.ofSeconds(5),
							new ByteArrayOutputStream()));
			}
		}
	}

	/** What is checked is what is connected to: there is no second question. */
	@Test
	void aNameThatChangesItsMindIsAskedOnce() throws IOException {
		int port = this.server.getAddress().getPort();
		ChangingNames names = new ChangingNames(new String[] { "127.0.0.1" }, new String[] { "203.0.113.1" });
		try (OutboundGuard guard = new OutboundGuard(Set.of("rebind.example:" + port), names)) {
			assertThat(guard.fetch(URI.create("http://rebind.example:" + port + "/text"), 100, Duration.ofSeconds(5),
					new ByteArrayOutputStream()))
				.isEqualTo(new OutboundGuard.Answer(200, "text/plain", 5));
		}
		assertThat(names.asked).isOne();
	}

	@Test
	void whatTheOperatorAllowsIsOneHostAtOnePort() throws IOException {
		int port = this.server.getAddress().getPort();
		try (OutboundGuard guard = allowed()) {
			for (String other : List.of("http://127.0.0.1:" + port, "http://localhost:8080", "http://localhost")) {
				assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> guard
					.fetch(URI.create(other + "/text"), 100, Duration.ofSeconds(5), new ByteArrayOutputStream()));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://example.org/", "file:///etc/passwd", "http://user:pw@example.org/", "http:///x",
			"http://example.org:22/", "gopher://example.org:70/", "mailto:a@b" })
	void onlyPlainHttpIsFetched(String address) throws IOException {
		try (OutboundGuard guard = new OutboundGuard()) {
			assertThatExceptionOfType(OutboundGuard.RefusedException.class)
				.isThrownBy(() -> guard.check(URI.create(address)));
		}
	}

	@Test
	void whatIsThereIsFetched() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (OutboundGuard guard = allowed()) {
			assertThat(guard.fetch(at("/text"), 5, Duration.ofSeconds(5), body))
				.isEqualTo(new OutboundGuard.Answer(200, "text/plain", 5));
			assertThat(guard.fetch(at("/missing"), 500, Duration.ofSeconds(5), new ByteArrayOutputStream()).status())
				.isEqualTo(404);
		}
		assertThat(body).hasToString("Hello");
	}

	@Test
	void redirectsAreFollowedWhereTheyMayLead() throws IOException {
		try (OutboundGuard guard = allowed()) {
			assertThat(guard.fetch(at("/on"), 5, Duration.ofSeconds(5), new ByteArrayOutputStream()).length())
				.isEqualTo(5);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/inside", "/file", "/round" })
	void redirectsAreCheckedAgain(String path) throws IOException {
		try (OutboundGuard guard = allowed()) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> guard.fetch(at(path), 100, Duration.ofSeconds(5), new ByteArrayOutputStream()));
		}
	}

	@Test
	void tooMuchIsCutOff() throws IOException {
		try (OutboundGuard guard = allowed()) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> guard.fetch(at("/text"), 4, Duration.ofSeconds(5), new ByteArrayOutputStream()))
				.withMessage("it is larger than 4 bytes");
		}
	}

	@Test
	void tooSlowIsCutOff() throws IOException {
		long start = System.nanoTime();
		try (OutboundGuard guard = allowed()) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> guard.fetch(at("/slow"), 100_000, Duration.ofSeconds(1), new ByteArrayOutputStream()))
				.withMessage("it took longer than 1 s");
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
	}

	private URI at(String path) {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + path);
	}

	private OutboundGuard allowed() {
		return new OutboundGuard(Set.of("localhost:" + this.server.getAddress().getPort()));
	}

	private static void answer(HttpExchange exchange, int status, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/plain");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static void redirect(HttpExchange exchange, String location) throws IOException {
		exchange.getResponseHeaders().set("Location", location);
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private static void drip(HttpExchange exchange) {
		try {
			for (int i = 0; i < 100; i++) {
				exchange.getResponseBody().write('x');
				exchange.getResponseBody().flush();
				Thread.sleep(100);
			}
		}
		catch (IOException ex) {
			exchange.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
