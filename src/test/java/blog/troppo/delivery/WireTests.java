package blog.troppo.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A web server alone, that sends as many bytes as it is asked for. */
class WireTests {

	private static BareServer server;

	@BeforeAll
	static void start() {
		server = BareServer.start((request, response) -> response.getOutputStream()
			.write(bytes(Integer.parseInt(request.getQueryString()))));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) (i * 31 + length);
		}
		return bytes;
	}

	private static HttpRequest asking(int length) {
		return server.asked(String.valueOf(length));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 8_192, 40_000, 40_960, 41_000, 100_000, 3_000_000 })
	void answersOfAnyLengthComeWhole(int length) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (int time = 0; time < 3; time++) {
				assertThat(client.send(asking(length), HttpResponse.BodyHandlers.ofByteArray()).body())
					.isEqualTo(bytes(length));
			}
		}
	}

	@Test
	void manyWhoAskAtOnceAndAgainGetTheirOwnAnswers() {
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (int round = 0; round < 10; round++) {
				List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
				for (int length = 0; length < 20; length++) {
					asked.add(client.sendAsync(asking(2_500 * length), HttpResponse.BodyHandlers.ofByteArray()));
				}
				for (int length = 0; length < 20; length++) {
					assertThat(asked.get(length).join().body()).isEqualTo(bytes(2_500 * length));
				}
			}
		}
	}

	/** Buffers are lent to the next connection when one ends. */
	@Test
	void oneConnectionAfterAnotherGetsItsOwnAnswers() throws IOException, InterruptedException {
		for (int length : new int[] { 50_000, 10, 0, 8_193, 3, 41_000, 7 }) {
			for (int time = 0; time < 12; time++) {
				try (HttpClient client = HttpClient.newHttpClient()) {
					assertThat(client.send(asking(length), HttpResponse.BodyHandlers.ofByteArray()).body())
						.isEqualTo(bytes(length));
				}
			}
		}
	}

	@Test
	void aPageOfUsualLengthIsWrittenAtOnce() {
		assertThat(server.web().getTomcat().getConnector().getProperty("socket.appWriteBufSize"))
			.isEqualTo(String.valueOf(Wire.WRITTEN_AT_ONCE));
		assertThat(server.web().getTomcat().getConnector().getProtocolHandler().getAdapter())
			.isInstanceOf(Lingering.class);
	}

	/** Megabytes of heap, and how many connections may be open. */
	@ParameterizedTest
	@CsvSource({ "1, 64", "128, 682", "384, 2048", "1024, 5461", "1048576, 5592405" })
	void connectionsTakeAQuarterOfTheHeapAtMost(long megabytes, int most) {
		assertThat(Wire.mostConnections(megabytes << 20)).isEqualTo(most);
	}

}
