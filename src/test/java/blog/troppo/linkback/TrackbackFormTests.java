package blog.troppo.linkback;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class TrackbackFormTests {

	/** As the fields are let through: a character for each byte. */
	private static MockHttpServletRequest request(String charset, String name, byte[] value) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/a/trackback/");
		request.setParameter("charset", charset);
		request.setParameter(name, new String(value, StandardCharsets.ISO_8859_1));
		return request;
	}

	private static String title(String charset, String text, String written) {
		return new TrackbackForm(request(charset, "title", text.getBytes(Charset.forName(written)))).title();
	}

	@ParameterizedTest
	@CsvSource({ "'', café, UTF-8", "'', café, ISO-8859-1", "utf-8, café, UTF-8", "ISO-8859-1, café, ISO-8859-1",
			"windows-1251, ключ, windows-1251", "' koi8-r ', ключ, KOI8-R", "EUC-JP, 日本語, EUC-JP", "GB2312, 中文, GB2312",
			"nonsense, café, UTF-8", "'a b\"<>', café, ISO-8859-1" })
	void aTextIsReadInTheCharsetThatItIsIn(String charset, String text, String written) {
		assertThat(title(charset, text, written)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-7, true", "utf-7, true", "' utf7 ', true", "UTF-7;x, true", "UTF-8, false", "'', false" })
	void textThatCanHideTagsIsTold(String charset, boolean disguised) {
		assertThat(new TrackbackForm(request(charset, "title", new byte[0])).isDisguised()).isEqualTo(disguised);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE", "UTF-32" })
	void noCharsetHidesTags(String charset) {
		assertThat(title(charset, "<script>alert(1)</script>Hello", charset)).isEqualTo("Hello");
	}

	@Test
	void whatIsTooLongEndsBetweenCharactersAndEntities() {
		assertThat(title("", "😀".repeat(300), "UTF-8")).isEqualTo("😀".repeat(250) + "&#8230;");
		assertThat(title("", "x".repeat(247) + "&amp;&amp;", "UTF-8")).isEqualTo("x".repeat(247) + "&#8230;");
		assertThat(title("", "x".repeat(250), "UTF-8")).isEqualTo("x".repeat(250));
	}

	@Test
	void whatIsNotSaidIsEmpty() {
		TrackbackForm form = new TrackbackForm(new MockHttpServletRequest("POST", "/a/trackback/"));
		assertThat(form.url() + form.title() + form.excerpt() + form.blogName()).isEmpty();
	}

}
