package blog.troppo.rpc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

import blog.troppo.support.OutboundGuard;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RpcClientTests {

	private HttpServer server;

	private OutboundGuard guard;

	private String asked = "";

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/answer",
				(exchange) -> answer(exchange, 200, RpcWriter.answer(RpcValue.of("Thanks"))));
		this.server.createContext("/fault",
				(exchange) -> answer(exchange, 200, RpcWriter.fault(new RpcFault(48, "Again"))));
		this.server.createContext("/page",
				(exchange) -> answer(exchange, 200, "<html>".getBytes(StandardCharsets.UTF_8)));
		this.server.createContext("/broken", (exchange) -> answer(exchange, 500, new byte[0]));
		this.server.createContext("/large", (exchange) -> answer(exchange, 200, new byte[1 << 20]));
		this.server.start();
		this.guard = new OutboundGuard(Set.of("localhost:" + this.server.getAddress().getPort()));
	}

	@AfterEach
	void stop() {
		this.guard.close();
		this.server.stop(0);
	}

	private RpcValue call(String path) throws IOException {
		URI address = URI.create("http://localhost:" + this.server.getAddress().getPort() + path);
		return new RpcClient(this.guard).call(address, Duration.ofSeconds(5), "weblogUpdates.ping", "Club Troppo", 1);
	}

	@Test
	void aMethodIsCalledAndAnswers() throws IOException {
		assertThat(call("/answer")).isEqualTo(RpcValue.of("Thanks"));
		assertThat(this.asked).startsWith("text/xml <?xml version=\"1.0\"?>\n<methodCall>")
			.contains("<methodName>weblogUpdates.ping</methodName>")
			.contains("<string>Club Troppo</string>")
			.contains("<int>1</int>");
	}

	@Test
	void aFaultIsThrown() {
		assertThatExceptionOfType(RpcFault.class).isThrownBy(() -> call("/fault"))
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(48));
	}

	@Test
	void whatIsNoAnswerIsTold() {
		assertThatExceptionOfType(RpcFormatException.class).isThrownBy(() -> call("/page"));
		assertThatExceptionOfType(RpcFormatException.class).isThrownBy(() -> call("/large"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> call("/broken"))
			.withMessage("the server answers 500");
	}

	@Test
	void serversWithinAreNotCalled() {
		assertThatExceptionOfType(OutboundGuard.RefusedException.class).isThrownBy(
				() -> new RpcClient(this.guard).call(URI.create("http://127.0.0.1/"), Duration.ofSeconds(5), "a"));
	}

	private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		this.asked = exchange.getRequestHeaders().getFirst("Content-Type") + " "
				+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
