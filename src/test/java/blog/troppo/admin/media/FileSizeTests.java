package blog.troppo.admin.media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** As WordPress's {@code size_format()} says it, which was asked these. */
class FileSizeTests {

	@ParameterizedTest
	@CsvSource({ "1, 1, B", "999, 999, B", "1023, 1023, B", "1024, 1, KB", "1536, 2, KB", "35000, 34, KB",
			"1048576, 1, MB", "6815744, 7, MB", "3221225472, 3, GB", "5497558138880, 5, TB",
			"9007199254740992, 8192, TB" })
	void itIsSaidInTheLargestUnitThatFits(long bytes, long count, String unit) {
		assertThat(FileSize.of(bytes)).isEqualTo(new FileSize(unit, count));
		assertThat(FileSize.of(bytes).isKnown()).isTrue();
	}

	@Test
	void nobodyKnowsOfNothing() {
		assertThat(FileSize.of(0).isKnown()).isFalse();
	}

}
