package blog.troppo.transfer.wxr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The characters of a file, however it is packed and encoded. */
class WxrSourceTests {

	@TempDir
	Path folder;

	private String read(byte[] bytes) throws IOException {
		Path file = Files.write(this.folder.resolve("export.xml"), bytes);
		try (WxrSource source = WxrSource.open(file)) {
			StringBuilder text = new StringBuilder();
			for (int c = source.text().read(); c >= 0; c = source.text().read()) {
				text.append((char) c);
			}
			assertThat(source.position()).isEqualTo(bytes.length);
			return text.toString();
		}
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, UTF-8", "utf-8, UTF-8", "ISO-8859-1, windows-1252", "windows-1252, windows-1252",
			"ISO-8859-2, ISO-8859-2", "KOI8-R, KOI8-R", "UTF-16, UTF-16BE", "UTF-16, UTF-16LE", "utf-16, UTF-8",
			"no-such, UTF-8", "utf8, UTF-8" })
	void theDeclaredEncodingIsHeeded(String declared, String encoding) throws IOException {
		String text = "<?xml version='1.0' encoding = \"" + declared + "\"?><rss>"
				+ (encoding.startsWith("KOI") ? "Привет" : encoding.equals("ISO-8859-2") ? "Łódź" : "“é”") + "</rss>";
		assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8", "UTF-16BE", "UTF-16LE" })
	void aMarkGoesBeforeAllElseAndIsNoText(String encoding) throws IOException {
		String text = "<?xml version='1.0' encoding='ISO-8859-1'?><rss>“é”</rss>";
		String read = read(("\uFEFF" + text).getBytes(Charset.forName(encoding)));
		assertThat(read).startsWith("<?xml");
		if (!encoding.equals("UTF-8")) {
			assertThat(read).isEqualTo(text);
		}
	}

	@Test
	void aMarkOfUtf8GoesBeforeAnotherDeclaration() throws IOException {
		String text = "<?xml version='1.0' encoding='ISO-8859-1'?><rss>“é”</rss>";
		assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "''", "<", "<?", "a", "\u00ef", "é" })
	void aShortFileIsReadToItsEnd(String text) throws IOException {
		assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
	}

	@Test
	void aPackedFileIsUnpacked() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write("<rss>é</rss>".getBytes(StandardCharsets.UTF_8));
		}
		assertThat(read(packed.toByteArray())).isEqualTo("<rss>é</rss>");
	}

	@Test
	void whatCannotBeReadIsSaid() {
		assertThatExceptionOfType(WxrException.class).isThrownBy(() -> read(new byte[] { 'P', 'K', 3, 4, 5 }))
			.withMessageContaining("ZIP");
		assertThatExceptionOfType(WxrException.class).isThrownBy(() -> read(new byte[] { 0x1F, (byte) 0x8B, 8 }));
		assertThatExceptionOfType(WxrException.class).isThrownBy(() -> WxrSource.open(this.folder))
			.withMessageContaining("directory");
		assertThatExceptionOfType(WxrException.class).isThrownBy(() -> WxrSource.open(this.folder.resolve("none")))
			.withMessageContaining("no file");
	}

}
