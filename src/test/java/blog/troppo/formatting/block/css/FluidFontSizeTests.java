package blog.troppo.formatting.block.css;

import java.util.Map;

import blog.troppo.formatting.block.json.Attributes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers recorded from WordPress 7.1.4, for a theme whose wide size is 900px. */
class FluidFontSizeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			maxViewportWidth | 1340px | 20px | clamp(14px, 0.875rem + ((1vw - 3.2px) * 0.588), 20px)
			maxViewportWidth | 1340px | 2rem | clamp(1.25rem, 1.25rem + ((1vw - 0.2rem) * 1.176), 2rem)
			maxViewportWidth | 80rem  | 15px | clamp(14px, 0.875rem + ((1vw - 3.2px) * 0.104), 15px)
			minFontSize      | 16px   | 20px | clamp(16px, 1rem + ((1vw - 3.2px) * 0.69), 20px)
			minFontSize      | 16px   | 15px | 15px
			other            | 1      | 20px | clamp(14px, 0.875rem + ((1vw - 3.2px) * 1.034), 20px)
			""")
	void whatAThemeSaysOfGrowingSizesCounts(String name, String value, String size, String expected) {
		Attributes settings = new Attributes(
				Map.of("typography", Map.of("fluid", Map.of(name, value)), "layout", Map.of("wideSize", "900px")));
		assertThat(FluidFontSize.of(size, settings)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			20px | clamp(14px, 0.875rem + ((1vw - 4px) * 0.75), 20px)
			2rem | clamp(1.25rem, 1.25rem + ((1vw - 0.25rem) * 1.5), 2rem)
			15px | clamp(14px, 0.875rem + ((1vw - 4px) * 0.125), 15px)
			""")
	void bothWindowWidthsMayBeTheThemesOwn(String size, String expected) {
		Attributes settings = new Attributes(Map.of("typography",
				Map.of("fluid", Map.of("maxViewportWidth", "1200px", "minViewportWidth", "400px"))));
		assertThat(FluidFontSize.of(size, settings)).isEqualTo(expected);
	}

}
