package blog.troppo.rpc;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates and bytes as clients write them. */
class RpcDateTests {

	@ParameterizedTest
	@CsvSource({ "20071228T18:00:05, 2007-12-28T18:00:05,", "2007-12-28T18:00:05Z, 2007-12-28T18:00:05, Z",
			"20071228T18:00:05+01:00, 2007-12-28T18:00:05, +01:00", "20080229 1800, 2008-02-29T18:00,",
			"20071228T180005-0930, 2007-12-28T18:00:05, -09:30", "00010101T00:00:00, 0001-01-01T00:00,",
			"20071228T18:00:05+2500, 2007-12-28T18:00:05," })
	void aDateMayHaveAZone(String text, LocalDateTime local, ZoneOffset zone) {
		assertThat(new RpcDate(text).local()).contains(local);
		assertThat(new RpcDate(text).zone().orElse(null)).isEqualTo(zone);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "20070229T00:00:00", "20071228T25:00:00", "20071228T18:60:00", "2007122T18:00:00",
			"20071228T18:00:00 GMT", "120071228T18:00:00" })
	void allElseIsNone(String text) {
		assertThat(new RpcDate(text).local()).isEmpty();
	}

	@Test
	void itIsWrittenAsItIsRead() {
		LocalDateTime date = LocalDateTime.of(2008, 2, 29, 3, 4, 5, 999);
		assertThat(RpcDate.of(date).text()).isEqualTo("20080229T03:04:05");
		assertThat(RpcDate.NONE.local()).isEmpty();
	}

	/** Around what is held in memory, 2 to the 16th, and a piece of 4,096 digits. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 3071, 3072, 3073, 65_535, 65_536, 65_537, 200_000 })
	void bytesOfAnyLengthComeBack(int length) throws IOException {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		String plain = Base64.getEncoder().withoutPadding().encodeToString(bytes);
		for (String text : new String[] { plain, Base64.getMimeEncoder().encodeToString(bytes),
				" \n" + plain.replaceAll("(.{7})", "$1\t-é") + "====" }) {
			RpcBytes.Decoder decoder = new RpcBytes.Decoder();
			char[] chars = ("##" + text).toCharArray();
			for (int from = 2; from < chars.length; from += 1000) {
				decoder.add(chars, from, Math.min(1000, chars.length - from));
			}
			RpcBytes decoded = decoder.finish();
			assertThat(decoded.size()).isEqualTo(length);
			assertThat(decoded.open().readAllBytes()).isEqualTo(bytes);
			decoded.discard();
		}
	}

	@Test
	void aDigitAloneIsNoByte() throws IOException {
		RpcBytes.Decoder decoder = new RpcBytes.Decoder();
		decoder.add("QUJDR".toCharArray(), 0, 5);
		assertThat(decoder.finish().open().readAllBytes()).asString().isEqualTo("ABC");
	}

}
