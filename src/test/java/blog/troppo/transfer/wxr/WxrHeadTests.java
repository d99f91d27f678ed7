package blog.troppo.transfer.wxr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where an export begins in a file that begins with something else. */
class WxrHeadTests {

	private static String rest(String file) throws IOException {
		try (BufferedReader text = new BufferedReader(new StringReader(file))) {
			WxrHead.read(text);
			StringBuilder rest = new StringBuilder();
			for (int c = text.read(); c >= 0; c = text.read()) {
				rest.append((char) c);
			}
			return rest.toString();
		}
	}

	private static WxrHead head(String file) throws IOException {
		try (BufferedReader text = new BufferedReader(new StringReader(file))) {
			return WxrHead.read(text);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<?xml version="1.0"?><rss/>                          | <rss/>
			Warning: x in <b>y</b><?xml version="1.0"?><rss/>    | <rss/>
			Notice: x <rss/>                                     | <rss/>
			<!-- generator="x" --><rss/>                         | <!-- generator="x" --><rss/>
			Notice <!-- generator="x" --><rss/>                  | <!-- generator="x" --><rss/>
			<?xml version="1.0" <rss/>                           | <rss/>
			<wxr/>                                               | <wxr/>
			""")
	void whatStandsBeforeIsPassedOver(String file, String rest) throws IOException {
		assertThat(rest(file)).isEqualTo(rest);
	}

	/** A post may speak of XML. */
	@Test
	void aDeclarationWithinTheTextIsNotTheFiles() throws IOException {
		String file = "<rss><channel><item><content:encoded><![CDATA[<?xml version=\"1.0\"?> is how it begins]]>"
				+ "</content:encoded></item></channel></rss>";
		assertThat(rest(file)).isEqualTo(file);
		assertThat(rest("<!-- x -->" + file)).isEqualTo("<!-- x -->" + file);
	}

	@Test
	void theLinesBeforeAreCounted() throws IOException {
		assertThat(head("\n\nNotice\n<?xml version=\"1.0\"\n?>\n<rss/>")).isEqualTo(new WxrHead(4, ""));
		assertThat(head("<?xml version=\"1.0\"?>\n<!-- generator=\"WordPress/2.3.1\" created=\"x\" -->\n<rss/>"))
			.isEqualTo(new WxrHead(0, "WordPress/2.3.1"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                              | The file is empty.
			' '                             | The file is empty.
			<HTML><body>log in              | an HTML page
			<!DOCTYPE HTML><p>log in        | an HTML page
			INSERT INTO wp_posts            | begins with "INSERT INTO wp_posts"
			""")
	void whatIsNoExportIsSaid(String file, String reason) {
		assertThatExceptionOfType(WxrException.class).isThrownBy(() -> head(file)).withMessageContaining(reason);
	}

	@Test
	void whatIsShownOfItCanBeRead() {
		assertThatExceptionOfType(WxrException.class)
			.isThrownBy(() -> head("\u0007a\u0000b" + "\ud83d\ude00".repeat(100)))
			.withMessage("The file is not XML: it begins with \".a.b" + "\ud83d\ude00".repeat(26) + "\".");
	}

}
