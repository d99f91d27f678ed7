package blog.troppo.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code Accept-Encoding} wishes for (RFC 9110, 12.5.3). */
class PackingChoiceTests {

	private static Packing taken(String... wishes) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		for (String wish : wishes) {
			request.addHeader("Accept-Encoding", wish);
		}
		return Packing.takenBy(request);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			gzip                          | GZIP
			GZIP                          | GZIP
			x-gzip                        | GZIP
			br                            | BROTLI
			gzip, deflate, br, zstd       | BROTLI
			gzip, br;q=0.9                | GZIP
			gzip;q=0.8, br;q=0.8          | BROTLI
			gzip ; q=0.5 , br;q=0         | GZIP
			br;q=0.000, gzip;q=0.001      | GZIP
			br;q=0.,gzip;q=1.             | GZIP
			*                             | BROTLI
			*;q=0.5, br;q=0               | GZIP
			*;q=0                         | NONE
			gzip;q=0                      | NONE
			identity                      | NONE
			identity;q=1, gzip;q=0.5      | NONE
			identity;q=0.5, gzip;q=1      | GZIP
			deflate                       | NONE
			gzipped                       | NONE
			gzip;level=9                  | GZIP
			gzip;q=high                   | GZIP
			,,                            | NONE
			''                            | NONE
			""")
	void theBestOfWhatIsTakenIsSent(String wish, Packing packing) {
		assertThat(taken(wish)).isEqualTo(packing);
	}

	/** A tab is as good as a space. */
	@Test
	void whatIsNotTakenIsNotSentHoweverItIsSpaced() {
		assertThat(taken("br;\tq=0,\tgzip")).isEqualTo(Packing.GZIP);
	}

	@Test
	void severalLinesAreOneWish() {
		assertThat(taken("gzip", "br;q=0.5")).isEqualTo(Packing.GZIP);
		assertThat(taken("deflate", "br")).isEqualTo(Packing.BROTLI);
		assertThat(taken()).isEqualTo(Packing.NONE);
	}

	@Test
	void aWishOfManyWordsTakesNoLongTime() {
		assertThat(taken("a;q=0.1,".repeat(4000) + "gzip")).isEqualTo(Packing.GZIP);
	}

}
