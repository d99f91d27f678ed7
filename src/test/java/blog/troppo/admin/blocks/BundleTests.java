package blog.troppo.admin.blocks;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The editor's files go out in a packing that the browser takes. */
class BundleTests {

	private final Bundle bundle = new Bundle();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			gzip, deflate, br, zstd   | br
			GZIP                      | gzip
			gzip;q=1.0, br;q=0        | gzip
			br;q=0.000,gzip; q=0      | ''
			br ; q=0.5                | br
			brotli, xgzip             | ''
			*                         | br
			*, br;q=0                 | gzip
			identity                  | ''
			''                        | ''
			;,;q=0                    | ''
			""")
	void onlyWhatIsTakenIsSent(String accepted, String encoding) {
		assertThat(this.bundle.find(this.bundle.file("editor.js"), accepted).orElseThrow().encoding())
			.isEqualTo(encoding);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThat(this.bundle.find("none-AAAAAAAA.js", "br")).isEmpty();
		assertThat(this.bundle.find("../manifest.json.js", "br")).isEmpty();
	}

	@Test
	void wordsStandBeforeTheEditor() {
		List<String> german = this.bundle.scripts(Locale.GERMANY);
		assertThat(german).hasSize(2).endsWith(this.bundle.file("editor.js"));
		assertThat(this.bundle.scripts(Locale.ENGLISH)).containsExactly(this.bundle.file("editor.js"));
		assertThat(Bundle.isFromRightToLeft(Locale.forLanguageTag("ar-EG"))).isTrue();
		assertThat(Bundle.isFromRightToLeft(Locale.forLanguageTag("fa"))).isTrue();
		assertThat(Bundle.isFromRightToLeft(Locale.ROOT)).isFalse();
	}

}
