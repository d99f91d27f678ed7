package blog.troppo.theme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThemePreviewTests {

	@ParameterizedTest
	@CsvSource({ "/, /", "/2007/12/, /2007/12/", "/?s=rain, /?s=rain", "/?wp_theme_preview=classic, /",
			"/?wp_theme_preview=classic&s=rain, /?s=rain",
			"/?s=rain&wp_theme_preview=classic&paged=2, /?s=rain&paged=2",
			"/a/?wp_theme_preview=verandah&set-accent=%238a1c4a&set-sidebar=beside, /a/",
			"/?set-accent=red&s=set-accent, /?s=set-accent" })
	void outOfThePreviewLeadsTheSameAddressWithoutIt(String previewed, String address) {
		assertThat(ThemePreview.without(previewed)).isEqualTo(address);
	}

}
