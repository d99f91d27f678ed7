package blog.troppo.feed.audience;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisitsTests {

	private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

	@Test
	void visitsAddUp() {
		Visits all = Visits.one(NOON, 200, 12, 7L)
			.and(Visits.one(NOON.plusSeconds(60), 304, null, 7L))
			.and(Visits.one(NOON.plusSeconds(120), 200, 13, 8L));
		assertThat(all).isEqualTo(new Visits(3, 0, NOON, NOON.plusSeconds(120), 200, 13, 8L, NOON.plusSeconds(120)));
	}

	@Test
	void thatItHasThePostAlreadyIsNoNews() {
		Visits all = Visits.one(NOON, 200, null, 7L).and(Visits.one(NOON.plusSeconds(60), 304, null, 7L));
		assertThat(all.newestAt()).isEqualTo(NOON);
	}

	@Test
	void errorsCountUntilOneGoesWell() {
		Visits failing = Visits.one(NOON, 200, null, 7L)
			.and(Visits.one(NOON.plusSeconds(1), 500, null, 8L))
			.and(Visits.one(NOON.plusSeconds(2), 404, null, 8L));
		assertThat(failing.errors()).isEqualTo(2);
		assertThat(failing.newest()).isEqualTo(7);
		assertThat(failing.and(Visits.one(NOON.plusSeconds(3), 304, null, 8L)).errors()).isZero();
	}

}
