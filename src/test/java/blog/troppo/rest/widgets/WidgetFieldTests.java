package blog.troppo.rest.widgets;

import java.util.List;
import java.util.Map;

import blog.troppo.user.Viewer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WidgetFieldTests {

	private static WidgetField field(String type, boolean optional) {
		return new WidgetField("f", "Label & <more>", type, List.of("a", "b"), "a", "usual", optional, false);
	}

	private static Object kept(String type, Object sent) {
		return field(type, false).kept(Map.of("f", sent), Viewer.anybody());
	}

	@ParameterizedTest
	@CsvSource({ "5, 5", "' 7 ', 7", "-3, -3", "+4, 4", "12abc, 12", "abc, 0", "'', 0", "1e3, 1", "2.9, 2", "٣, 0" })
	void numbersAreReadAsPhpReadsThem(String sent, long number) {
		assertThat(kept("number", sent)).isEqualTo(number);
		assertThat(kept("menu", sent)).isEqualTo(number);
	}

	@Test
	void aNumberOfManyDigitsIsNoOther() {
		assertThat(kept("number", "12345678901")).isEqualTo(12_345_678_901L);
		assertThat((Long) kept("number", "99999999999999999999")).isPositive();
	}

	@Test
	void truthsAreKeptAsTheirTypeHasThem() {
		assertThat(kept("flag", true)).isEqualTo(1L);
		assertThat(kept("flag", "0")).isEqualTo(0L);
		assertThat(kept("flag", "on")).isEqualTo(1L);
		assertThat(kept("truth", false)).isEqualTo(false);
		assertThat(kept("truth", 1)).isEqualTo(true);
	}

	@Test
	void aChoiceIsOneOfItsValues() {
		assertThat(kept("choice", "b")).isEqualTo("b");
		assertThat(kept("choice", "c")).isEqualTo("a");
		assertThat(kept("choice", Map.of("0", "b"))).isEqualTo("a");
	}

	@Test
	void whatIsNotGivenIsEmptyUnlessItMayBeLeftOut() {
		assertThat(field("text", false).kept(Map.of(), Viewer.anybody())).isEqualTo("");
		assertThat(field("text", true).kept(Map.of(), Viewer.anybody())).isNull();
		assertThat(field("number", false).kept(Map.of(), Viewer.anybody())).isEqualTo(0L);
	}

	@Test
	void whatIsNotTrustedIsMadeHarmless() {
		assertThat(kept("html", "<b onclick='x'>a</b><script>y</script>")).asString()
			.doesNotContain("onclick", "<script");
		assertThat(kept("text", "<b>a</b>\n b")).isEqualTo("a b");
		assertThat(kept("address", "javascript:alert(1)")).isEqualTo("");
	}

	@ParameterizedTest
	@CsvSource({ "text", "html", "number", "choice", "menu", "flag", "address" })
	void noValueEndsTheFormsMarkup(String type) {
		String value = "\"' onx=\"1\"></textarea></select><i onx=1>";
		String markup = field(type, false).markup("kind", "7", Map.of("f", value), Map.of(value, value));
		assertThat(Jsoup.parse(markup).select("[onx]")).isEmpty();
		assertThat(Jsoup.parse(markup).select("[name]").attr("name")).isEqualTo("widget-kind[7][f]");
	}

}
