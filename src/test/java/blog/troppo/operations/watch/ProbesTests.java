package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import blog.troppo.testing.PostgresForTests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ProbesTests {

	private static final PostgresForTests.Database DATABASE = PostgresForTests.freshDatabase();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/health/live  | CORRECT | ACCEPTING_TRAFFIC | 200 | {"status":"UP"}
			/health/live  | BROKEN  | ACCEPTING_TRAFFIC | 503 | {"status":"DOWN"}
			/health/live  | CORRECT | REFUSING_TRAFFIC  | 200 | {"status":"UP"}
			/health/ready | CORRECT | ACCEPTING_TRAFFIC | 200 | {"status":"UP","database":"UP"}
			/health/ready | CORRECT | REFUSING_TRAFFIC  | 503 | {"status":"DOWN","database":"UP"}
			""")
	void platformsAreToldHowTheProcessIs(String path, LivenessState live, ReadinessState ready, int status, String body)
			throws ServletException, IOException {
		MockHttpServletResponse response = ask(path, live, ready);
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(response.getContentAsString()).isEqualTo(body);
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void withoutItsDatabaseANodeStaysReady() throws ServletException, IOException {
		PostgresForTests.Database away = PostgresForTests.freshDatabase();
		away.shut();
		MockHttpServletResponse response = ask(away, "/health/ready", LivenessState.CORRECT,
				ReadinessState.ACCEPTING_TRAFFIC);
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsString()).isEqualTo("{\"status\":\"UP\",\"database\":\"DOWN\"}");
	}

	@Test
	void whoAsksAnythingElseOfANodeThatStopsIsToldToConnectAnew() throws ServletException, IOException {
		assertThat(ask("/", LivenessState.CORRECT, ReadinessState.REFUSING_TRAFFIC).getHeader("Connection"))
			.isEqualTo("close");
		assertThat(ask("/", LivenessState.CORRECT, ReadinessState.ACCEPTING_TRAFFIC).getHeader("Connection")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/health", "/health/live/", "/health/ready/now", "/" })
	void otherAddressesAreTheBlogs(String path) throws ServletException, IOException {
		assertThat(ask(path, LivenessState.CORRECT, ReadinessState.ACCEPTING_TRAFFIC).getStatus()).isEqualTo(299);
	}

	private static MockHttpServletResponse ask(String path, LivenessState live, ReadinessState ready)
			throws ServletException, IOException {
		return ask(DATABASE, path, live, ready);
	}

	private static MockHttpServletResponse ask(PostgresForTests.Database database, String path, LivenessState live,
			ReadinessState ready) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain blog = (request, answer) -> ((MockHttpServletResponse) answer).setStatus(299);
		JdbcClient client = JdbcClient
			.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
		new Probes(new Standing(live, ready), client, new SharedUploads(Path.of("target"), client, Instant::now))
			.doFilter(new MockHttpServletRequest("GET", path), response, blog);
		return response;
	}

	private record Standing(LivenessState live, ReadinessState ready) implements ApplicationAvailability {

		@Override
		public <S extends AvailabilityState> S getState(Class<S> type, S standard) {
			return type.cast((type == LivenessState.class) ? this.live : this.ready);
		}

		@Override
		public <S extends AvailabilityState> S getState(Class<S> type) {
			return type.cast((type == LivenessState.class) ? this.live : this.ready);
		}

		@Override
		public <S extends AvailabilityState> org.springframework.boot.availability.AvailabilityChangeEvent<S> getLastChangeEvent(
				Class<S> type) {
			return new org.springframework.boot.availability.AvailabilityChangeEvent<>(this, getState(type));
		}

	}

}
