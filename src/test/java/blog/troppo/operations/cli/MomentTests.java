package blog.troppo.operations.cli;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MomentTests {

	private final Moment.Reader reader = new Moment.Reader();

	@ParameterizedTest
	@CsvSource({ "2026-11-26T10:15:00Z, 2026-11-26T10:15:00Z", "2026-11-26T10:15:00+11:00, 2026-11-25T23:15:00Z",
			"2026-11-26T10:15Z, 2026-11-26T10:15:00Z", "2026-11-26T10:15:00.5-02:30, 2026-11-26T12:45:00.5Z" })
	void aMomentIsOneAllOverTheWorld(String typed, Instant meant) {
		assertThat(this.reader.convert(typed).time()).contains(meant);
	}

	@Test
	void theLatestIsNoTimeOfTheClock() {
		assertThat(this.reader.convert("latest").time()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-11-26", "2026-11-26T10:15:00", "2026-11-26 10:15:00Z", "LATEST",
			"2026-02-30T10:15:00Z", "' OR 1=1" })
	void whatIsNoneIsToldHowToWriteOne(String typed) {
		assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> this.reader.convert(typed))
			.withMessageContaining("write it like 2026-11-26T10:15:00Z");
	}

}
