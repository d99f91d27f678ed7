package blog.troppo.operations.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

import blog.troppo.operations.CannotProceedException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code GET /metrics}, and nothing else. */
final class MetricsServer implements AutoCloseable {

	private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

	private final PrometheusMeterRegistry meters;

	private final HttpServer server;

	MetricsServer(PrometheusMeterRegistry meters, String address, int port) throws IOException {
		this.meters = meters;
		try {
			this.server = HttpServer.create(new InetSocketAddress(address, port), 0);
		}
		catch (BindException ex) {
			throw new CannotProceedException("Metrics cannot be told at " + address + ":" + port
					+ ": see to troppo.metrics.address and troppo.metrics.port", ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (!exchange.getRequestMethod().equals("GET") || !exchange.getRequestURI().getPath().equals("/metrics")) {
				exchange.sendResponseHeaders(404, -1);
				return;
			}
			byte[] figures = this.meters.scrape().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", TEXT);
			exchange.sendResponseHeaders(200, figures.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(figures);
			}
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
