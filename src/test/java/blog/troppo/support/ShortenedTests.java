package blog.troppo.support;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShortenedTests {

	@Test
	void whatFitsStaysAsItIs() {
		assertThat(Shortened.to(3, "abc")).isEqualTo("abc");
		assertThat(Shortened.withEllipsis(3, "abc")).isEqualTo("abc");
		assertThat(Shortened.to(3, "")).isEmpty();
	}

	@Test
	void whatIsMissingIsSaid() {
		assertThat(Shortened.to(2, "abc")).isEqualTo("ab");
		assertThat(Shortened.withEllipsis(2, "abc")).isEqualTo("ab…");
	}

	@Test
	void noCharacterIsCutInHalves() {
		assertThat(Shortened.to(2, "a😀b")).isEqualTo("a");
		assertThat(Shortened.to(3, "a😀b")).isEqualTo("a😀");
		assertThat(Shortened.withEllipsis(1, "😀😀")).isEqualTo("…");
	}

}
