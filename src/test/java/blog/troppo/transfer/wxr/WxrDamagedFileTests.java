package blog.troppo.transfer.wxr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is no export gets one clear line.
 */
class WxrDamagedFileTests {

	@Test
	void aFileThatIsCutOffSaysWhere() {
		String whole = WxrFiles.blog("<item>\n<title>Hi</title>\n<wp:post_id>1</wp:post_id></item>");
		assertThat(complaint(whole.substring(0, whole.indexOf("</wp:post_id>")))).isEqualTo(
				"The file ends at line 9 in the middle of an element: it was cut off. Download the export again.");
	}

	@Test
	void everyCutIsNoticed() {
		String whole = WxrFiles.blog("<item><title><![CDATA[Hi]]></title><wp:post_id>1</wp:post_id></item>");
		for (int length = whole.indexOf("<rss") + 4; length < whole.indexOf("</channel>") + 9; length++) {
			assertThat(complaint(whole.substring(0, length))).as("cut at %d", length).startsWith("The file ");
		}
	}

	@Test
	void aGzippedFileThatIsCutOffSaysSo() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (OutputStream packed = new GZIPOutputStream(file)) {
			packed.write(WxrFiles.blog("<item><wp:post_id>3</wp:post_id></item>".repeat(50))
				.getBytes(StandardCharsets.UTF_8));
		}
		byte[] cut = Arrays.copyOf(file.toByteArray(), file.size() - 40);
		assertThat(complaint(cut)).contains("it was cut off");
	}

	@Test
	void markupThatDoesNotMatchSaysWhere() {
		assertThat(complaint(WxrFiles.blog("<item>\n<title>a</titel></item>")))
			.startsWith("The file is not well-formed XML at line 8, column ")
			.hasLineCount(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "\uFEFF", " \t" })
	void anEmptyFileSaysSo(String file) {
		assertThat(complaint(file)).isEqualTo("The file is empty.");
	}

	@Test
	void aTextFileSaysSo() {
		assertThat(complaint("Dear\u0007 diary")).isEqualTo("The file is not XML: it begins with \"Dear. diary\".");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE html>\n<html><body>Log in</body></html>", "<HTML><body>",
			"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html></html>" })
	void anHtmlPageSaysSo(String file) {
		assertThat(complaint(file)).startsWith("The file is an HTML page, not a WordPress export");
	}

	@Test
	void aFeedSaysSo() {
		assertThat(
				complaint("<rss version='2.0'><channel><title>T</title><item><title>Hi</title></item></channel></rss>"))
			.startsWith("The file is an RSS feed, not a WordPress export: it has no wp: elements (line 1).");
		assertThat(complaint("<rss version='2.0'><channel><title>T</title></channel></rss>"))
			.startsWith("The file is an RSS feed, not a WordPress export");
		assertThat(complaint("<feed xmlns='http://www.w3.org/2005/Atom'/>")).startsWith("The file is an Atom feed");
	}

	@Test
	void anExportWithoutItemsIsAnExport() {
		assertThat(WxrFiles.read(WxrFiles.blog(""))).hasSize(1);
	}

	@Test
	void otherXmlSaysSo() {
		assertThat(complaint("<opml/>"))
			.isEqualTo("The file is not a WordPress export: its first element is <opml>, not <rss> (line 1).");
		assertThat(complaint("<rss></rss>")).contains("has no channel");
	}

	@Test
	void anEntityBombIsRefused() {
		assertThat(complaint("""
				<?xml version="1.0"?>
				<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
				<rss><channel><title>&b;</title></channel></rss>"""))
			.startsWith("The file declares entities of its own in a DOCTYPE (line 2)");
	}

	@Test
	void aZipArchiveSaysSo() {
		assertThat(complaint(new byte[] { 'P', 'K', 3, 4, 20 })).startsWith("The file is a ZIP archive: unpack it");
	}

	@Test
	void aMissingFileSaysSo() {
		assertThatExceptionOfType(WxrException.class).isThrownBy(() -> WxrReader.open(Path.of("no-such-file.xml")))
			.withMessage("There is no file no-such-file.xml.");
		assertThatExceptionOfType(WxrException.class).isThrownBy(() -> WxrReader.open(Path.of("src")))
			.withMessageStartingWith("src is a directory");
	}

	@Test
	void anItemBeyondAllMeasureSaysSo(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("blog.xml");
		Files.writeString(file, WxrFiles.blog("<item><title>" + "x".repeat(9_000) + "</title></item>"));
		try (WxrReader reader = WxrReader.open(file, 10_000)) {
			assertThat(reader.next()).isNotNull();
			assertThat(reader.next()).isNotNull();
		}
		Files.writeString(file, WxrFiles.blog("<item><title>" + "x".repeat(11_000) + "</title></item>"));
		try (WxrReader reader = WxrReader.open(file, 10_000)) {
			assertThatExceptionOfType(WxrException.class).isThrownBy(reader::next)
				.withMessage("The item that line 7 belongs to is larger than 10000 characters; "
						+ "give Java more memory (-Xmx) to import it.");
		}
	}

	@Test
	void deepNestingIsNoStackOverflow() {
		assertThat(complaint(WxrFiles.blog("<item>" + "<a>".repeat(500_000)))).startsWith("The file ");
	}

	private static String complaint(String file) {
		return complaint(file.getBytes(StandardCharsets.UTF_8));
	}

	private static String complaint(byte[] file) {
		try {
			WxrFiles.read(file);
		}
		catch (WxrException ex) {
			return ex.getMessage();
		}
		return "no complaint";
	}

}
