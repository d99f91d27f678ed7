package blog.troppo.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AbsoluteLinksTests {

	private static final String PAGE = "https://blog.example/a/post/#top";

	@ParameterizedTest
	@CsvSource({ "/x?y=1, https://blog.example/x?y=1", "x.png, https://blog.example/a/post/x.png",
			"../x, https://blog.example/a/x", "#note, https://blog.example/a/post/#note",
			"//cdn.example/x, https://cdn.example/x", "' /x ', https://blog.example/x" })
	void anAddressWithinBecomesAWholeOne(String address, String whole) {
		assertThat(AbsoluteLinks.in("<a href=\"" + address + "\">x</a>", PAGE))
			.isEqualTo("<a href=\"" + whole + "\">x</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://x/y", "HTTPS://x", "mailto:a@b.c", "data:image/png;base64,x", "tel:1", "", "a b",
			"100%", "http://[" })
	void whatIsWholeOrNoneStaysAsItIs(String address) {
		String html = "<img src='" + address + "'><p title='/x' data-src='/y'>/z</p>";
		assertThat(AbsoluteLinks.in(html, PAGE)).isEqualTo(html);
	}

	@Test
	void eachOfATagsAddressesIsTaken() {
		assertThat(
				AbsoluteLinks.in("<video src=/a poster='/b?c=1&amp;d=2'></video><blockquote cite=/c><q cite=/d>", PAGE))
			.contains("https://blog.example/a", "https://blog.example/b?c=1&#038;d=2", "https://blog.example/c",
					"https://blog.example/d");
	}

	@Test
	void whatIsNoMarkupIsLeftAlone() {
		String broken = "a < b <a href=\"/x <!-- <a href=/y> --> ";
		assertThat(AbsoluteLinks.in(broken, PAGE)).isEqualTo(broken);
	}

}
