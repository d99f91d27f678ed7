package blog.troppo.embed;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OembedAnswerTests {

	private static OembedAnswer read(String json) {
		OembedAnswer answer = OembedAnswer.read(json.getBytes(StandardCharsets.UTF_8));
		assertThat(answer).isNotNull();
		return answer;
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "<html>", "{\"type\":}", "[[[[", "nope" })
	void whatIsNoJsonIsNoAnswer(String text) {
		assertThat(OembedAnswer.read(text.getBytes(StandardCharsets.UTF_8))).isNull();
		assertThat(OembedAnswer.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isNull();
		assertThat(OembedAnswer.read(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, 1, (byte) 0xC3 })).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[]", "1", "null", "{\"type\":5}", "{\"type\":\"photo\"}",
			"{\"type\":\"photo\",\"url\":\"http://a/b.png\",\"width\":0,\"height\":1}",
			"{\"type\":\"photo\",\"url\":[\"http://a/b.png\"],\"width\":1,\"height\":1}", "{\"type\":\"video\"}",
			"{\"type\":\"rich\",\"html\":{}}", "{\"type\":\"link\"}", "{\"type\":\"script\",\"html\":\"<b>\"}",
			"{\"type\":\"photo\",\"url\":\"u\",\"width\":1e99,\"height\":\"tall\"}" })
	void whatLacksSomethingShowsNothing(String json) {
		assertThat(read(json).markup("http://a/")).isNull();
	}

	@Test
	void aPhotoIsALinkedPicture() {
		assertThat(read(
				"{\"type\":\"photo\",\"url\":\"http://a/b.png\",\"width\":\"640\",\"height\":480,\"title\":\"\\\"<x>\"}")
			.markup("http://a/")).contains("src=\"http://a/b.png\"", "width=\"640\"", "height=\"480\"")
			.doesNotContain("<x>");
	}

	@Test
	void aPictureHasNoAddressThatRuns() {
		assertThat(read("{\"type\":\"photo\",\"url\":\"javascript:alert(1)\",\"width\":1,\"height\":1}")
			.markup("http://a/")).doesNotContain("javascript");
	}

	@Test
	void onlyVideosAndRichOnesBringMarkup() {
		assertThat(read("{\"type\":\"video\",\"html\":\"<iframe></iframe>\"}").bringsMarkup()).isTrue();
		assertThat(read("{\"type\":\"photo\",\"html\":\"<iframe></iframe>\"}").bringsMarkup()).isFalse();
		assertThat(read("{\"type\":\"link\",\"title\":\"<b>T\",\"html\":\"<i>\"}").markup("http://a/"))
			.contains("http://a/")
			.doesNotContain("<b>", "<i>");
	}

}
