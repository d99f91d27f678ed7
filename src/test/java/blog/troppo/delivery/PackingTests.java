package blog.troppo.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import com.aayushatharva.brotli4j.decoder.Decoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages and files in Brotli, in gzip and plain. */
class PackingTests extends OnAnEmptyBlog {

	private static final String PAGE = "/the-page/";

	@BeforeAll
	void writeAPage() {
		this.database
			.sql("insert into posts (id, type, status, slug, title, content, published_at, published_local) "
					+ "values (21, 'post', 'publish', 'the-page', 'The page', 'Downtime', '2026-03-01', '2026-03-01')")
			.update();
	}

	@Test
	void bytesArePackedForThoseWhoTakeThemSo() throws IOException {
		RawHttp.Response plain = get(PAGE);
		RawHttp.Response packed = ask("GET", PAGE, Map.of("Accept-Encoding", "gzip"));
		assertThat(packed.header("content-encoding")).contains("gzip");
		assertThat(packed.header("vary")).contains("Accept-Encoding, Cookie");
		assertThat(packed.header("etag")).isNotEqualTo(plain.header("etag"));
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes()).isEqualTo(plain.body());
	}

	@Test
	void brotliPacksThemSmaller() throws IOException {
		RawHttp.Response plain = get(PAGE);
		RawHttp.Response zipped = ask("GET", PAGE, Map.of("Accept-Encoding", "gzip"));
		RawHttp.Response packed = ask("GET", PAGE, Map.of("Accept-Encoding", "gzip, deflate, br, zstd"));
		assertThat(packed.header("content-encoding")).contains("br");
		assertThat(packed.header("vary")).contains("Accept-Encoding, Cookie");
		assertThat(packed.body().length).isLessThan(zipped.body().length);
		assertThat(Decoder.decompress(packed.body()).getDecompressedData()).isEqualTo(plain.body());
		assertThat(List.of(plain, zipped, packed)).extracting((answer) -> answer.header("etag"))
			.doesNotHaveDuplicates();
	}

	/** A theme's style sheet and the admin's are texts, its picture and page are not. */
	@ParameterizedTest
	@CsvSource({ "/wp-content/themes/verandah/style.css, br, true", "/wp-content/themes/verandah/style.css, gzip, true",
			"/wp-admin/css/admin.css, br, true", "/wp-admin/js/admin.js, gzip, true",
			"/wp-content/themes/verandah/screenshot.png, br, false" })
	void filesThatAreTextArePacked(String file, String packing, boolean packed) {
		RawHttp.Response plain = get(file);
		RawHttp.Response sent = ask("GET", file, Map.of("Accept-Encoding", packing));
		assertThat(List.of(plain.status(), sent.status())).containsOnly(200);
		assertThat(sent.header("content-encoding").isPresent()).isEqualTo(packed);
		assertThat(sent.header("content-length")).contains(String.valueOf(sent.body().length));
		assertThat(sent.header("etag").isPresent() && sent.header("etag").equals(plain.header("etag")))
			.isEqualTo(!packed);
		assertThat(String.valueOf(plain.header("vary").orElse("")).contains("Accept-Encoding")).isEqualTo(packed);
		assertThat(sent.header("vary")).isEqualTo(plain.header("vary"));
		assertThat(sent.body().length < plain.body().length / 2).isEqualTo(packed);
		assertThat(get(file).body()).isEqualTo(plain.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "gzip", "identity" })
	void whoHasAFileIsToldSo(String packing) {
		String file = "/wp-content/themes/verandah/style.css";
		RawHttp.Response first = ask("GET", file, Map.of("Accept-Encoding", packing));
		String tag = first.header("etag").orElseThrow();
		RawHttp.Response again = ask("GET", file, Map.of("Accept-Encoding", packing, "If-None-Match", tag));
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.header("etag")).contains(tag);
		assertThat(again.header("vary")).isEqualTo(first.header("vary"));
		assertThat(ask("GET", file, Map.of("Accept-Encoding", packing, "If-None-Match", "\"old\"")).body())
			.isEqualTo(first.body());
		RawHttp.Response head = ask("HEAD", file, Map.of("Accept-Encoding", packing));
		assertThat(head.body()).isEmpty();
		assertThat(head.header("etag")).contains(tag);
	}

	@Test
	void aFileThatIsNotThereIsNotFoundInAnyPacking() {
		RawHttp.Response none = ask("GET", "/wp-content/themes/verandah/no.css", Map.of("Accept-Encoding", "br"));
		assertThat(none.status()).isEqualTo(404);
		assertThat(none.header("content-encoding")).isEmpty();
	}

	/** Each packing has bytes, and so a tag, of its own. */
	@ParameterizedTest
	@ValueSource(strings = { "br", "gzip", "identity" })
	void whoHasItAlreadyIsToldSoInEachPacking(String packing) {
		String tag = ask("GET", PAGE, Map.of("Accept-Encoding", packing)).header("etag").orElseThrow();
		RawHttp.Response again = ask("GET", PAGE, Map.of("Accept-Encoding", packing, "If-None-Match", tag));
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		String other = packing.equals("br") ? "gzip" : "br";
		assertThat(ask("GET", PAGE, Map.of("Accept-Encoding", other, "If-None-Match", tag)).status()).isEqualTo(200);
	}

}
