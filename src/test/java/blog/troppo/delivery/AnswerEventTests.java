package blog.troppo.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Java's Flight Recorder tells which answers came from memory. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AnswerEventTests {

	@Autowired
	Installation installation;

	@LocalServerPort
	int port;

	@Test
	void theFirstAnswerIsMadeAndTheNextOnesAreKept() throws InterruptedException {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
				"admin-password-123", "admin@example.com", "UTC", "/%postname%/", false));
		LinkedBlockingQueue<RecordedEvent> heard = new LinkedBlockingQueue<>();
		try (RecordingStream stream = new RecordingStream()) {
			stream.enable("troppo.Answer");
			stream.onEvent("troppo.Answer", heard::add);
			stream.setReuse(false);
			stream.startAsync();
			for (int i = 0; i < 3; i++) {
				assertThat(RawHttp.get(this.port, "/").status()).isEqualTo(200);
			}
			List<RecordedEvent> events = new ArrayList<>();
			while (events.size() < 3) {
				RecordedEvent event = heard.poll(30, TimeUnit.SECONDS);
				assertThat(event).as("an answer was recorded").isNotNull();
				assertThat(event.getString("path")).isEqualTo("/");
				events.add(event);
			}
			// they are heard as they end, and the reader has the page a moment before
			// that
			events.sort(Comparator.comparing(RecordedEvent::getStartTime));
			assertThat(events).extracting((event) -> event.getBoolean("kept")).containsExactly(false, true, true);
		}
	}

}
