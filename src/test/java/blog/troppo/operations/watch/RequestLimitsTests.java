package blog.troppo.operations.watch;

import java.util.Map;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RequestLimitsTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(ints = { 33_000, 200_000 })
	void aHeadThatIsTooLongIsNotRead(int length) {
		assertThat(ask(Map.of("X-Long", "a".repeat(length))).status()).isEqualTo(400);
	}

	@Test
	void aHeadWithManyLinesIsNotRead() {
		Map<String, String> many = new java.util.TreeMap<>();
		for (int line = 0; line < 200; line++) {
			many.put("X-" + line, "a");
		}
		assertThat(ask(many).status()).isEqualTo(400);
	}

	@Test
	void platformsAskWithoutAPageBeingMade() {
		RawHttp.Response ready = RawHttp.get(this.port, "/health/ready");
		assertThat(ready.status()).isEqualTo(200);
		assertThat(ready.text()).isEqualTo("{\"status\":\"UP\",\"database\":\"UP\"}");
		assertThat(RawHttp.get(this.port, "/health/live").text()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void theNumberOfAProxyComesBack() {
		assertThat(ask(Map.of("X-Request-Id", "abc-1")).header("X-Request-Id")).contains("abc-1");
		assertThat(ask(Map.of("X-Request-Id", "two words")).header("X-Request-Id")).isEmpty();
	}

	private RawHttp.Response ask(Map<String, String> headers) {
		return RawHttp.ask(this.port, "GET", "/health/live", headers, new byte[0]);
	}

}
