package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XmlRepairReaderTests {

	@Test
	void goodXmlPassesUnchanged() throws IOException {
		String xml = "<a b='c &amp; d' e=\"f\">\n<![CDATA[<x> & ]] >]]>&lt;&#8217;</a>";
		assertThat(repair(xml)).isEqualTo(xml);
	}

	@Test
	void commentsAndInstructionsLeaveOnlyTheirLines() throws IOException {
		assertThat(repair("<a><!-- x\n -- \n y --><?php\n echo ?>b</a>")).isEqualTo("<a>\n\n\nb</a>");
	}

	@Test
	void attributesAreRepairedToo() throws IOException {
		assertThat(repair("<a b=\"x < y & z &nbsp; \u0001\">"))
			.isEqualTo("<a b=\"x &lt; y &amp; z \u00A0 \uDBBF\uDF01\">");
	}

	@Test
	void halfSurrogatesBecomeReplacementCharacters() throws IOException {
		assertThat(repair("<a>a\uD83Db\uDE00c</a>")).isEqualTo("<a>a\uFFFDb\uFFFDc</a>");
	}

	@Test
	void aBufferMayEndAnywhere() throws IOException {
		String piece = "<i>é &amp; &eacute; <![CDATA[😀 ]] \u0001 ]]></i>";
		String repaired = "<i>é &amp; é <![CDATA[😀 ]] \uDBBF\uDF01 ]]></i>";
		for (int offset = 0; offset < 60; offset++) {
			String before = "x".repeat(offset);
			assertThat(repair(before + piece.repeat(2000))).isEqualTo(before + repaired.repeat(2000));
		}
	}

	@Test
	void longCommentsAndTextsAreNoTrouble() throws IOException {
		assertThat(repair("<a><!--" + "- ".repeat(200_000) + "-->b</a>")).isEqualTo("<a>b</a>");
		assertThat(repair("<a><![CDATA[" + "]]> ".repeat(100_000) + "]]></a>")).contains("]]]]><![CDATA[>");
	}

	@Property(tries = 500)
	void anyTextInCdataComesBack(@ForAll String text) {
		String valid = text.codePoints()
			.filter((c) -> c < 0xD800 || c > 0xDFFF)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		assertThat(WxrFiles.item("<title><![CDATA[" + valid.replace("]]>", "]]]]><![CDATA[>") + "]]></title>").title())
			.isEqualTo(valid);
	}

	private static String repair(String xml) throws IOException {
		StringWriter out = new StringWriter();
		try (XmlRepairReader reader = new XmlRepairReader(new StringReader(xml))) {
			reader.transferTo(out);
		}
		return out.toString();
	}

}
