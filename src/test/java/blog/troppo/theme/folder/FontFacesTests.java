package blog.troppo.theme.folder;

import java.util.List;

import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FontFacesTests {

	private static String css(String face) {
		return FontFaces.css(List.of(new Attributes(BlockJson.object("{\"fontFace\":[" + face + "]}"))));
	}

	@Test
	void aFaceIsARule() {
		assertThat(css("""
				{"fontFamily":"Open Sans","src":["file:./assets/a.woff2","https://fonts.example/a.ttf?v=1"],
				"fontWeight":"300 900","unicodeRange":"U+0-10FFFF"}"""))
			.startsWith(
					"@font-face{font-family:\"Open Sans\";font-style:normal;font-weight:300 900;font-display:fallback;")
			.contains(
					"src:url('assets/a.woff2') format('woff2'), url('https://fonts.example/a.ttf?v=1') format('truetype')")
			.contains("unicode-range:U+0-10FFFF;")
			.endsWith("}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "null", "\"x\"", "[]", "{\"fontFamily\":\"A\"}", "{\"src\":\"a.woff\"}",
			"{\"fontFamily\":\" \",\"src\":\"a.woff\"}", "{\"fontFamily\":\"A\",\"src\":[]}",
			"{\"fontFamily\":\"A\",\"src\":[null,{},\"\"]}", "{\"fontFamily\":\"A\",\"src\":\"data:font/woff2,x\"}",
			"{\"fontFamily\":\"A\",\"src\":\"javascript:x\"}", "{\"fontFamily\":\"A\",\"src\":\"a'b.woff\"}",
			"{\"fontFamily\":\"A}b{\",\"src\":\"a.woff\"}", "{\"fontFamily\":[\"A\"],\"src\":\"a.woff\"}" })
	void whatSaysTooLittleOrTooMuchIsNone(String face) {
		assertThat(css(face)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "}body{display:none", "</style><script>", "400;}*{color:red", "\\\\7d", "1\\n}{" })
	void aDescriptorCannotBringMoreThanItsValue(String value) {
		String css = css("{\"fontFamily\":\"A\",\"src\":\"a.woff\",\"fontWeight\":\"%1$s\",\"sizeAdjust\":\"%1$s\"}"
			.formatted(value));
		assertThat(css).contains("font-weight:400;").doesNotContain("size-adjust", "display:none", "<", "color:red");
	}

}
