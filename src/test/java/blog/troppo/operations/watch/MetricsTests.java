package blog.troppo.operations.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import blog.troppo.operations.CannotProceedException;
import blog.troppo.testing.PostgresForTests;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MetricsTests {

	private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	@Test
	void figuresAreToldAtTheirOwnPort() throws Exception {
		PostgresForTests.Database database = PostgresForTests.freshDatabase();
		new BlogFigures(
				JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password())))
			.bindTo(this.meters);
		answer("/feed/", 304);
		answer("/2026/11/25/a-post/", 200);
		try (MetricsServer server = new MetricsServer(this.meters, "127.0.0.1", 0)) {
			assertThat(get(server, "/metrics").body()).contains("troppo_tasks_late 0.0", "troppo_imports_running 0.0",
					"troppo_imports_failed 0.0", "troppo_imports_records 0.0", "troppo_troubles_open 0.0",
					"troppo_feed_readers 0.0", "troppo_requests_seconds_count{kind=\"feed\",status=\"3xx\"} 1",
					"troppo_requests_seconds_count{kind=\"page\",status=\"2xx\"} 1");
			assertThat(get(server, "/").statusCode()).isEqualTo(404);
			database.shut();
			assertThat(get(server, "/metrics").body()).contains("troppo_tasks_late NaN",
					"troppo_requests_seconds_count");
			assertThatExceptionOfType(CannotProceedException.class)
				.isThrownBy(() -> new MetricsServer(this.meters, "127.0.0.1", server.port()))
				.withMessageContaining("troppo.metrics.port");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/, page", "/feed/, feed", "/comments/feed/atom/, feed", "/2026/01/01/feeding-cats/, page",
			"/wp-json/wp/v2/posts, rest", "/wp-admin/edit.php, admin", "/wp-login.php, admin",
			"/wp-content/uploads/a.jpg, media", "/xmlrpc.php, xmlrpc" })
	void addressesAreOfAFewKinds(String path, String kind) {
		assertThat(RequestTimes.kind(path)).isEqualTo(kind);
	}

	private void answer(String path, int status) throws ServletException, IOException {
		new RequestTimes(this.meters).doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(),
				(request, response) -> ((MockHttpServletResponse) response).setStatus(status));
	}

	private static HttpResponse<String> get(MetricsServer server, String path)
			throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

}
