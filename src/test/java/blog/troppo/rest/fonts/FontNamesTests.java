package blog.troppo.rest.fonts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Asked of WordPress's {@code WP_Font_Utils}. */
class FontNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Piazzolla, serif | Piazzolla, serif
			Open Sans | "Open Sans"
			'Open Sans', "X Y",sans-serif | "Open Sans", "X Y", sans-serif
			8bit | "8bit"
			generic(kai), x | generic(kai), x
			A-b | A-b
			Ünter | "Ünter"
			a_b | "a_b"
			a,,b | a, b
			O'Reilly | "O'Reilly"
			"a | "a"
			x;y | "x;y"
			ui-sans-serif, -apple-system | ui-sans-serif, -apple-system
			<b>x</b> y | "x y"
			a  b | "a b"
			var(--x) | "var(--x)"
			""")
	void familiesStandAsInCss(String given, String expected) {
		assertThat(FontNames.families(given)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"fontWeight":"400" | open sans,noto;normal;400;100%;U+0-10FFFF
			"fontWeight":"bold" | open sans,noto;normal;700;100%;U+0-10FFFF
			"fontWeight":700 | open sans,noto;normal;700;100%;U+0-10FFFF
			"fontWeight":"BOLD" | open sans,noto;normal;700;100%;U+0-10FFFF
			"fontWeight":"100  900" | open sans,noto;normal;100 900;100%;U+0-10FFFF
			"fontStretch":"condensed" | open sans,noto;normal;400;75%;U+0-10FFFF
			"fontStretch":"75% 125%" | open sans,noto;normal;400;75% 125%;U+0-10FFFF
			"fontStretch":"ultra-condensed" | open sans,noto;normal;400;50%;U+0-10FFFF
			"fontStretch":"semi-condensed" | open sans,noto;normal;400;semi-75%;U+0-10FFFF
			"fontStretch":"condensed expanded" | open sans,noto;normal;400;75% 125%;U+0-10FFFF
			"fontStyle":"Oblique 10deg" | open sans,noto;oblique 10deg;400;100%;U+0-10FFFF
			"unicodeRange":"U+0000-00FF, u+0131" | open sans,noto;normal;400;100%;U+0000-00FF,U+0131
			"fontFamily":"'A B' ,C" | a b ,c;normal;400;100%;U+0-10FFFF
			"fontFamily":"A; B" | a b;normal;400;100%;U+0-10FFFF
			""")
	void aFaceIsToldByWhatItIsFor(String settings, String expected) {
		String family = settings.startsWith("\"fontFamily") ? "" : "\"fontFamily\":\"Open Sans, Noto\",";
		assertThat(FontNames.ofFace(JsonMapper.shared().readTree("{" + family + settings + "}"))).isEqualTo(expected);
	}

}
