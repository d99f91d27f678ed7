package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is what was read. */
class WxrWriterTests {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 11, 10, 34);

	private static final WxrSite SITE = new WxrSite("1.2", "Fish & <chips>", "https://blog.test", "Tag > line", "de-DE",
			"https://blog.test/wp", "https://blog.test", "Troppo 1.0");

	@ParameterizedTest
	@ValueSource(strings = { "src/test/resources/conformance/content.xml", "src/main/resources/demo/club-troppo.xml" })
	void everyRecordOfAnExportSurvives(String file) throws IOException {
		List<WxrRecord> records = WxrFiles.read(Path.of(file));
		List<WxrRecord> again = WxrFiles.read(write(records));
		assertThat(again).hasSameSizeAs(records);
		for (int i = 0; i < records.size(); i++) {
			assertThat(again.get(i)).usingRecursiveComparison()
				.ignoringFields("size", "generator")
				.isEqualTo(records.get(i));
		}
	}

	@Test
	void theHeadSaysWhoseItIs() throws IOException {
		assertThat(WxrFiles.read(write(List.of(SITE, new WxrAuthor(7, "amy", "a@b.test", "Amy & Co", "", "")))))
			.containsExactly(SITE, new WxrAuthor(7, "amy", "a@b.test", "Amy & Co", "", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "]]>", "]]]]>>", "<![CDATA[x]]>", "&amp; &", "<script>alert(1)</script>", "a\r\nb\rc",
			"\0*\0private", "\u0001\u0008\u001f", "\uFFFE", "😀 naïve", " leading and trailing ", "\t\n" })
	void anyTextSurvivesAsContentAndAsMeta(String text) throws IOException {
		WxrItem item = item("x" + text + "x", List.of(new WxrMeta("k", text)), List.of());
		WxrItem again = WxrFiles.of(WxrFiles.read(write(List.of(SITE, item))), WxrItem.class).getFirst();
		assertThat(again.content()).isEqualTo("x" + text + "x");
		assertThat(again.meta()).containsExactly(new WxrMeta("k", text));
	}

	@Test
	void metaThatRepeatsKeepsItsOrder() throws IOException {
		List<WxrMeta> meta = List.of(new WxrMeta("a", "2"), new WxrMeta("b", "x"), new WxrMeta("a", "1"));
		WxrComment comment = new WxrComment(3, "Bob", "b@b.test", "https://b.test/?a=1&b=2", "192.0.2.1", NOW, null,
				"Hello", "trash", "pingback", 2, 7, meta);
		WxrItem again = WxrFiles
			.of(WxrFiles.read(write(List.of(SITE, item("c", meta, List.of(comment))))), WxrItem.class)
			.getFirst();
		assertThat(again.meta()).isEqualTo(meta);
		assertThat(again.comments()).containsExactly(comment);
	}

	@ParameterizedTest
	@ValueSource(strings = { "category", "post_tag", "genre", "nav_menu" })
	void aTermOfAnyTaxonomySurvives(String taxonomy) throws IOException {
		WxrTerm term = new WxrTerm(9, taxonomy, "sci-fi", "Sci & <Fi>", taxonomy.equals("post_tag") ? "" : "fiction",
				"Ships ]]> stars", List.of(new WxrMeta("color", "red")));
		assertThat(WxrFiles.read(write(List.of(SITE, term)))).containsExactly(SITE, term);
	}

	private static WxrItem item(String content, List<WxrMeta> meta, List<WxrComment> comments) {
		return new WxrItem(1, 0, "T & ]]>", "https://blog.test/?p=1&x=<y>", NOW, "amy", "urn:x?a&b", "", content, "", 1,
				NOW, NOW, NOW, NOW, "open", "closed", "t", "publish", 0, 0, "post", "", false, "", List.of(), meta,
				comments);
	}

	private static String write(List<WxrRecord> records) throws IOException {
		StringWriter out = new StringWriter();
		WxrWriter writer = new WxrWriter(out);
		for (WxrRecord record : records) {
			switch (record) {
				case WxrSite site -> writer.begin(site, NOW);
				case WxrAuthor author -> writer.write(author);
				case WxrTerm term -> writer.write(term);
				case WxrItem item -> writer.write(item);
			}
		}
		writer.end();
		return out.toString();
	}

}
