package blog.troppo.formatting;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KsesTests {

	@Test
	void handlersAndUnknownAttributesGo() {
		assertThat(Kses.post("<a href='x' onclick='y' foo=1 title=\"z\">")).isEqualTo("<a href=\"x\" title=\"z\">");
	}

	@Test
	void scriptsLoseTheirTags() {
		assertThat(Kses.post("<script>alert(1)</script>")).isEqualTo("alert(1)");
	}

	@Test
	void disguisedSchemesAreCutOff() {
		assertThat(Kses.post("<a href=\"&#106;ava\tscript&colon;alert(1)\">")).isEqualTo("<a href=\"alert(1)\">");
		assertThat(Kses.post("<a href=\"java\\0script:x\">")).isEqualTo("<a href=\"x\">");
	}

	@Test
	void nestedTagsDoNotComeTogether() {
		assertThat(Kses.post("<scr<script>ipt>x")).isEqualTo("&lt;script&gt;x");
	}

	@Test
	void visitorsMayWriteLess() {
		assertThat(Kses.data("<p><b>a</b><img src=x></p>")).isEqualTo("<b>a</b>");
	}

	@Test
	void whatIsNoTagIsEscaped() {
		assertThat(Kses.post("1 < 2 > 0 & &foo; &eacute;")).isEqualTo("1  0 &amp; &amp;foo; &eacute;");
		assertThat(Kses.post("a < b")).isEqualTo("a &lt; b");
	}

	@Test
	void commentsAreFilteredInside() {
		assertThat(Kses.post("<!-- a -- b & c --->")).isEqualTo("<!-- a - b &amp; c -->");
		assertThat(Kses.post("<!---->")).isEmpty();
	}

	@Test
	void aPdfMayOnlyComeFromTheOwnUploads() {
		String object = "<object type=\"application/pdf\" data=\"http://example.org/a.pdf\"></object>";
		assertThat(Kses.post(object)).isEqualTo("<object></object>");
		assertThat(Kses.post(object, "example.org")).isEqualTo(object);
	}

	@Test
	void markupInTheAttributesOfBlocksIsFiltered() {
		assertThat(Kses.post("<!-- wp:a {\"x\":\"\\u003cscript\\u003ey\"} /-->"))
			.isEqualTo("<!-- wp:a {\"x\":\"y\"} /-->");
	}

	@Test
	void markupInBlocksLeftOpenIsFilteredToo() {
		assertThat(Kses.post("<!-- wp:a --><!-- wp:b {\"x\":\"\\u003ci onclick=y\\u003ez\"} -->"))
			.doesNotContain("onclick");
	}

	@Test
	void aTemplatePartsElementMustBeAllowed() {
		assertThat(Kses.post("<!-- wp:template-part {\"tagName\":\"script\"} /-->"))
			.isEqualTo("<!-- wp:template-part {\"tagName\":\"\"} /-->");
	}

	@Test
	void thousandsOfOpenBlocksDoNotFillTheMemory() {
		assertThat(Kses.post("<!-- wp:a -->".repeat(20_000))).startsWith("<!-- wp:a -->");
	}

}
