package blog.troppo.kept;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StaleTests {

	private static final Instant MADE = Instant.parse("2026-03-14T09:30:00Z");

	@Test
	void itSaysSinceWhenItMayBeWrong() {
		assertThat(Stale.headers(MADE, MADE.plusMillis(90_999))).containsEntry("Age", "90")
			.containsEntry("Warning", "110 troppo \"Response is Stale\"")
			.hasSize(2);
	}

	@Test
	void aClockThatWentBackMakesNothingYoungerThanNew() {
		assertThat(Stale.headers(MADE, MADE.minusSeconds(5))).containsEntry("Age", "0");
	}

}
