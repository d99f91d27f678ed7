package blog.troppo.transfer.wxr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LenientUtf8ReaderTests {

	@Property(tries = 200)
	void utf8IsReadAsItIs(@ForAll String text, @ForAll @IntRange(min = 2, max = 50) int size) throws IOException {
		String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		assertThat(read(valid.getBytes(StandardCharsets.UTF_8), size)).isEqualTo(valid);
	}

	@Property(tries = 200)
	void anyBytesAreRead(@ForAll byte[] bytes, @ForAll @IntRange(min = 2, max = 50) int size) throws IOException {
		assertThat(read(bytes, size)).doesNotContain("\uFFFD\uFFFD\uFFFD");
	}

	@Test
	void eachBadByteIsOneCharacter() throws IOException {
		assertThat(read(new byte[] { 'a', (byte) 0xE9, (byte) 0xA9, 'b', (byte) 0x93, (byte) 0x81, (byte) 0xFF }, 10))
			.isEqualTo("aé©b“\u0081ÿ");
	}

	@Test
	void aSequenceThatTheFileCutsOffIsRead() throws IOException {
		assertThat(read(new byte[] { 'a', (byte) 0xF0, (byte) 0x9F, (byte) 0x98 }, 2)).isEqualTo("aðŸ˜");
	}

	@Test
	void longTextsAreReadAcrossBuffers() throws IOException {
		StringBuilder text = new StringBuilder();
		Random random = new Random(1);
		while (text.length() < 300_000) {
			text.appendCodePoint("aé€😀".codePointAt(new int[] { 0, 1, 2, 3 }[random.nextInt(4)]));
		}
		assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8), 1000)).isEqualTo(text.toString());
	}

	private static String read(byte[] bytes, int size) throws IOException {
		try (LenientUtf8Reader reader = new LenientUtf8Reader(new ByteArrayInputStream(bytes))) {
			StringBuilder text = new StringBuilder();
			char[] buffer = new char[size];
			for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
				text.append(buffer, 0, count);
			}
			return text.toString();
		}
	}

}
