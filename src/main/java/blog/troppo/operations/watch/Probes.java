package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers load balancers and container platforms: {@code /health/live} whether this
 * process is to be started anew, {@code /health/ready} whether it is to be sent requests.
 * A node without its database stays ready, as it goes on answering readers from memory;
 * the answer says how the database is, and does not wait for it, and whether another
 * node's uploads are not seen here. Who asks anything else of a node that is about to
 * stop is told to connect anew, to another.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Probes implements Filter {

	/** Load balancers wait for two seconds. */
	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private final AtomicReference<CompletableFuture<Boolean>> asked = new AtomicReference<>(
			CompletableFuture.completedFuture(false));

	private final ApplicationAvailability availability;

	private final JdbcClient database;

	private final SharedUploads uploads;

	Probes(ApplicationAvailability availability, JdbcClient database, SharedUploads uploads) {
		this.uploads = uploads;
		this.availability = availability;
		this.database = database;
	}

	@Override
	public void doFilter(ServletRequest asked, ServletResponse given, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) asked;
		HttpServletResponse response = (HttpServletResponse) given;
		switch (request.getRequestURI()) {
			case "/health/live" -> answer(response, this.availability.getLivenessState() == LivenessState.CORRECT, "");
			case "/health/ready" -> answer(response,
					this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC, ",\"database\":"
							+ state(databaseAnswers()) + (this.uploads.areApart() ? ",\"uploads\":\"APART\"" : ""));
			default -> {
				if (this.availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
					response.setHeader("Connection", "close");
				}
				chain.doFilter(request, response);
			}
		}
	}

	/** Those who come while one asks already get what it is told. */
	private boolean databaseAnswers() {
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		CompletableFuture<Boolean> asked = this.asked.updateAndGet((last) -> last.isDone() ? answer : last);
		if (asked == answer) {
			Thread.ofVirtual().name("probe").start(() -> answer.complete(ask()));
		}
		try {
			return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private boolean ask() {
		try {
			this.database.sql("select 1").query(Integer.class).single();
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private static String state(boolean well) {
		return well ? "\"UP\"" : "\"DOWN\"";
	}

	private static void answer(HttpServletResponse response, boolean well, String more) throws IOException {
		response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		response.setContentType("application/json");
		response.setHeader("Cache-Control", "no-store");
		response.getOutputStream().write(("{\"status\":" + state(well) + more + "}").getBytes(StandardCharsets.UTF_8));
	}

}
