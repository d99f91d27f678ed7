package blog.troppo.delivery;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PackingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "gzip | GZIP", "GZIP | GZIP", "x-gzip | GZIP", "br | BROTLI", "gzip, br | BROTLI",
					"gzip, deflate, br, zstd | BROTLI", "br;q=0.5, gzip | GZIP", "br;q=0.5, gzip;q=0.5 | BROTLI",
					"br;q=0, gzip | GZIP", "br;q=0, gzip;q=0 | NONE", "* | BROTLI", "*, br;q=0 | GZIP", "*;q=0 | NONE",
					"gzip;q=0 | NONE", "zstd | NONE", "identity | NONE", "identity, gzip;q=0.5 | NONE",
					"gzip;q=0.5, identity;q=0.1 | GZIP", "identity, br | BROTLI", "bro, gzipped | NONE", "'' | NONE",
					"gzip ; q=0.9 , br ; q=0.8 | GZIP", "br;q=abc | BROTLI" })
	void whoAsksTakesTheBestThatIsOffered(String accepted, Packing packing) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept-Encoding", accepted);
		assertThat(Packing.takenBy(request)).isEqualTo(packing);
	}

	@Test
	void severalLinesAreOneList() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept-Encoding", "br;q=0.1");
		request.addHeader("Accept-Encoding", "gzip");
		assertThat(Packing.takenBy(request)).isEqualTo(Packing.GZIP);
	}

	@Test
	void whoSaysNothingGetsBytesAsTheyAre() {
		assertThat(Packing.takenBy(new MockHttpServletRequest())).isEqualTo(Packing.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "BROTLI, '\"abc-br\"'", "GZIP, '\"abc-gzip\"'", "NONE, '\"abc\"'" })
	void tagsTellThePacking(Packing packing, String etag) {
		assertThat(packing.etag("abc")).isEqualTo(etag);
	}

	@ParameterizedTest
	@EnumSource
	void eachIsOfferedHere(Packing packing) {
		byte[] bytes = "A page, a page, a page. ".repeat(100).getBytes(StandardCharsets.UTF_8);
		assertThat(packing.isOffered()).isTrue();
		assertThat(packing.pack(bytes).length).isLessThanOrEqualTo((packing == Packing.NONE) ? bytes.length : 100);
	}

}
