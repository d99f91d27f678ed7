package blog.troppo.operations.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

	private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

	private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

	/** Of the twelve hours of today. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "- | 0 | 100.0", "2026-11-26T10:00:00Z/2026-11-26T10:30:00Z | 30 | 95.83",
					"2026-11-26T10:00:00Z/2026-11-26T10:30:00Z 2026-11-26T10:10:00Z/2026-11-26T10:40:00Z | 40 | 94.44",
					"2026-11-26T10:00:00Z/2026-11-26T10:30:00Z 2026-11-26T10:10:00Z/2026-11-26T10:20:00Z | 30 | 95.83",
					"2026-11-26T11:59:59Z/2026-11-26T12:00:00Z | 0 | 99.99", "2026-11-26T11:48:00Z/ | 12 | 98.33",
					"2026-11-01T00:00:00Z/ | 720 | 0.0", "2026-11-01T00:00:00Z/2026-11-02T00:00:00Z | 0 | 100.0" })
	void whatOverlapsCountsOnceAndAllIsNeverRoundedUp(@Nullable String outages, long minutes, double percent) {
		Days days = Days.of(troubles(outages), LONG_AGO, NOW, ZoneOffset.UTC, 1);
		assertThat(days.known()).isEqualTo(Duration.ofHours(12));
		assertThat(days.away().toMinutes()).isEqualTo(minutes);
		assertThat(days.percent()).isEqualTo(percent);
	}

	@Test
	void aDayIsOneOfTheSitesTime() {
		List<Trouble> troubles = troubles("2026-11-25T22:00:00Z/2026-11-26T01:00:00Z");
		assertThat(Days.of(troubles, LONG_AGO, NOW, ZoneOffset.UTC, 2).days()).extracting(Days.Day::away)
			.containsExactly(Duration.ofHours(2), Duration.ofHours(1));
		assertThat(Days.of(troubles, LONG_AGO, NOW, ZoneId.of("Australia/Darwin"), 2).days()).extracting(Days.Day::away)
			.containsExactly(Duration.ZERO, Duration.ofHours(3));
	}

	@Test
	void daysAreTheLastOnesAndWhatIsNotKnownIsNotCalledWell() {
		Days days = Days.of(troubles("2026-11-25T10:00:00Z/2026-11-25T10:05:00Z"),
				Instant.parse("2026-11-24T08:00:00Z"), NOW, ZoneOffset.UTC, 4);
		assertThat(days.days()).extracting(Days.Day::date)
			.containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25),
					LocalDate.of(2026, 11, 26));
		assertThat(days.days()).extracting(Days.Day::kind)
			.containsExactly(Days.Kind.UNKNOWN, Days.Kind.WELL, Days.Kind.SHORT, Days.Kind.WELL);
		assertThat(days.known()).isEqualTo(Duration.ofHours(52));
	}

	@ParameterizedTest
	@CsvSource({ "10:29:59, SHORT", "10:30:00, LONG", "13:00:00, LONG" })
	void halfAnHourIsLong(String end, Days.Kind kind) {
		Days days = Days.of(troubles("2026-11-25T10:00:00Z/2026-11-25T" + end + "Z"), LONG_AGO, NOW, ZoneOffset.UTC, 2);
		assertThat(days.days().getFirst().kind()).isEqualTo(kind);
	}

	@Test
	void asLongAsNothingIsKnownNothingIsClaimed() {
		Days days = Days.of(List.of(), null, NOW, ZoneOffset.UTC, 90);
		assertThat(days.days()).hasSize(90).allMatch((day) -> day.kind() == Days.Kind.UNKNOWN);
		assertThat(days.known()).isZero();
		assertThat(days.percent()).isEqualTo(100);
	}

	private static List<Trouble> troubles(@Nullable String outages) {
		return (outages == null) ? List.of() : Arrays.stream(outages.split(" ")).map((outage) -> {
			String[] ends = outage.split("/", -1);
			return new Trouble("database", "", Instant.parse(ends[0]),
					ends[1].isEmpty() ? null : Instant.parse(ends[1]));
		}).toList();
	}

}
