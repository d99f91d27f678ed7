package blog.troppo.formatting.shortcode;

import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortcodeEngineTests {

	private final ShortcodeEngine engine = ShortcodeEngine.core()
		.with("t", (call) -> "<<" + new TreeMap<>(call.attributes().values()) + "|" + call.text() + ">>")
		.with("w", (call) -> "w")
		.with("v", (call) -> "val\"&<x");

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`',
			value = { "[t a=1 b='2' \"c\" d]~<<{0=c, 1=d, a=1, b=2}|>>", "[t \"e f\" G=\"h\"]~<<{0=e f, g=h}|>>",
					"[t i=j\"k] l=[x]~<<{0=i=j\"k}|>> l=[x]", "[t a=\"<b\"]~[t a=\"<b\"]", "[t a=\"<b>\"]~<<{a=<b>}|>>",
					"[t/]~<<{}|>>", "[t a=b/]~<<{a=b}|>>", "[t]c[t]d[/t]e[/t]~<<{}|c[t]d>>e[/t]", "[[t]]~[t]",
					"[[t]~[<<{}|>>", "[t]]~<<{}|>>]", "[[t]x[/t]]~[t]x[/t]", "[tt] [t-x] [T]~[tt] [t-x] [T]",
					"[t]x[/ t]~<<{}|>>x[/ t]", "[unknown a=\"b\"]x[/unknown]~[unknown a=\"b\"]x[/unknown]",
					"[/t]~[/t]" })
	void shortcodesAreReadAsWordPressReadsThem(String text, String rendered) {
		assertThat(render(text)).isEqualTo(rendered);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`',
			value = { "<a href=\"[w]\">x</a>~<a href=\"w\">x</a>", "<a href=\"[v]\">~<a href=\"val&quot;&amp;&lt;x\">",
					"<a href=[w]>~<a href=w>", "<a [w]>~<a w>", "<[w] a>~<w a>",
					"<img src=\"[w]/x.jpg\" onclick=\"[w]\" alt='[w]'/>~<img src=\"w/x.jpg\" onclick=\"[w]\" alt='w'/>",
					"<!-- [w] -->[w]~<!-- [w] -->w", "<a href=\"x[\" b>[w]~<a href=\"x[\" b>w",
					"<p class=\"x]\">[w]&#91;w&#93;~<p class=\"x]\">w&#091;w&#093;",
					"<a href=\"javascript:[w]\">~<a href=\"w\">",
					"<div style=\"[w]:red\">[w]</div>~<div style=\"[w]:red\">w</div>",
					"<a href=\"[w]\" title=\"[[w]]\">~<a href=\"w\" title=\"[w]\">" })
	void shortcodesInTagsAreMadeSafe(String text, String rendered) {
		assertThat(render(text)).isEqualTo(rendered);
	}

	@Test
	void escapesInValuesAreResolved() {
		assertThat(render("[t a=\"\\x41\\101\\n\\q\"]")).isEqualTo("<<{a=AA\nq}|>>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { "a[t]b[/t]c~ac", "[[t]]~[t]", "[t]]~]",
			"<a href=\"[w]\">[w]</a>~<a href=\"[w]\"></a>", "[unknown]~[unknown]" })
	void strippingTakesWhatTheyEnclose(String text, String stripped) {
		assertThat(this.engine.strip(text)).isEqualTo(stripped);
	}

	@Test
	void hostileTextIsRenderedInTime() {
		assertThat(render("[t ".repeat(50_000))).hasSize(150_000);
		assertThat(render("[t]".repeat(50_000))).startsWith("<<{}|>>");
		assertThat(render("<a [[".repeat(50_000))).hasSize(250_000);
	}

	private String render(String text) {
		return this.engine.render(text, NoMedia.scope(this.engine));
	}

}
