package blog.troppo.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PreconditionsTests {

	private static final Instant CHANGED = Instant.parse("2007-12-28T18:00:00Z");

	private static final String DATE = "Fri, 28 Dec 2007 18:00:00 GMT";

	private static Preconditions of(@Nullable Instant changed, String... headers) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		for (int i = 0; i < headers.length; i += 2) {
			request.addHeader(headers[i], headers[i + 1]);
		}
		return new Preconditions(request, "\"a\"", changed);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			"a"                  | true
			W/"a"                | true
			"x", "a"             | true
			"x",W/"a",,          | true
			*                    | true
			"x"                  | false
			a                    | false
			"A"                  | false
			`"x" "a"`            | false
			,                    | false
			""                   | false
			""")
	void whoHasTheseBytesIsToldSo(String tags, boolean met) {
		assertThat(of(CHANGED, "If-None-Match", tags).areMetAlready()).isEqualTo(met);
	}

	@Test
	void tagsInSeveralLinesAreOneList() {
		assertThat(of(CHANGED, "If-None-Match", "\"x\"", "If-None-Match", "\"a\"").areMetAlready()).isTrue();
		assertThat(of(CHANGED, "If-Match", "\"x\"", "If-Match", "\"a\"").fail()).isFalse();
	}

	/** RFC 9110, 13.1.3: the date is not looked at where there are tags. */
	@Test
	void aTagGoesBeforeADate() {
		assertThat(of(CHANGED, "If-None-Match", "\"x\"", "If-Modified-Since", DATE).areMetAlready()).isFalse();
		assertThat(of(CHANGED, "If-Match", "\"a\"", "If-Unmodified-Since", "Mon, 01 Jan 1990 00:00:00 GMT").fail())
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Fri, 28 Dec 2007 18:00:00 GMT    | true
			Fri, 28 Dec 2007 18:00:01 GMT    | false
			Fri, 28 Dec 2007 17:59:59 GMT    | false
			Sat, 29 Dec 2035 18:00:00 GMT    | false
			Mon, 28 Dec 2007 18:00:00 GMT    | false
			Fri, 28 Dec 2007 18:00:00        | false
			Thu, 31 Feb 2007 18:00:00 GMT    | false
			Fri, 28 Dez 2007 18:00:00 GMT    | false
			0                                | false
			2007-12-28T18:00:00Z             | false
			""")
	void onlyTheVeryDateCounts(String date, boolean met) {
		assertThat(of(CHANGED, "If-Modified-Since", date).areMetAlready()).isEqualTo(met);
		assertThat(of(null, "If-Modified-Since", date).areMetAlready()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			If-Match            | "a"                             | false
			If-Match            | "x", "a"                        | false
			If-Match            | *                               | false
			If-Match            | "x"                             | true
			If-Match            | W/"a"                           | true
			If-Unmodified-Since | Fri, 28 Dec 2007 18:00:00 GMT   | false
			If-Unmodified-Since | Fri, 28 Dec 2007 17:59:59 GMT   | true
			If-Unmodified-Since | whenever                        | false
			Accept              | "x"                             | false
			""")
	void whoWantsToGoOnWithOtherBytesIsRefused(String header, String value, boolean fail) {
		assertThat(of(CHANGED, header, value).fail()).isEqualTo(fail);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			"a"                             | true
			W/"a"                           | false
			"x"                             | false
			*                               | false
			Fri, 28 Dec 2007 18:00:00 GMT   | true
			Fri, 28 Dec 2007 18:00:01 GMT   | false
			""")
	void partsAreForWhoHasTheRest(String validator, boolean allowed) {
		assertThat(of(CHANGED, "If-Range", validator).allowParts()).isEqualTo(allowed);
		assertThat(of(CHANGED).allowParts()).isTrue();
	}

}
