package blog.troppo.transfer.wxr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WxrNamesTests {

	private final WxrNames names = new WxrNames();

	@ParameterizedTest
	@CsvSource({ "http://wordpress.org/export/1.0/, wp", "https://wordpress.org/export/1.2, wp",
			"' http://wordpress.org/export/1.2/ ', wp", "http://wordpress.org/export/1.2/excerpt/, excerpt",
			"http://purl.org/rss/1.0/modules/content/, content", "http://purl.org/dc/elements/1.1/, dc",
			"http://example.org/export/1.2/, x", "http://wordpress.org/export/1.2/other/, x" })
	void aPrefixIsKnownByItsNamespace(String namespace, String usual) {
		this.names.declare("x", namespace);
		assertThat(this.names.usual("x:post_id")).isEqualTo(usual + ":post_id");
	}

	@Test
	void aPrefixThatIsNotDeclaredMeansWhatItSays() {
		assertThat(this.names.usual("wp:post_id")).isEqualTo("wp:post_id");
		assertThat(this.names.usual("title")).isEqualTo("title");
		assertThat(this.names.usual(":odd:")).isEqualTo(":odd:");
	}

	@Test
	void aLaterDeclarationCounts() {
		assertThat(this.names.usual("a:x")).isEqualTo("a:x");
		this.names.declare("a", "http://wordpress.org/export/1.1/");
		assertThat(this.names.usual("a:x")).isEqualTo("wp:x");
		this.names.declare("a", "http://purl.org/dc/elements/1.1/");
		assertThat(this.names.usual("a:x")).isEqualTo("dc:x");
	}

	@Test
	void manyNamesAreNotAllKept() {
		for (int i = 0; i < 5000; i++) {
			assertThat(this.names.usual("wp:n" + i)).isEqualTo("wp:n" + i);
		}
	}

}
