package blog.troppo.discussion.linkback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Pages of others, who may send anything. */
class RemotePageTests {

	private static final String TARGET = "http://blog.example/post/";

	private static RemotePage page(String type, byte[] body) {
		return new RemotePage(200, URI.create("http://peer.example/a/b"), List.of(), null, type, body);
	}

	private static RemotePage page(String type, String body) {
		return page(type, body.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			text/html                 | <a href="http://blog.example/post/">x</a>
			``                        | <img src="http://blog.example/post/">
			TEXT/HTML;charset=utf-8   | <link href="//blog.example/post/">
			application/xhtml+xml     | <a href="../../..//blog.example/post/"/><a href="//blog.example/post/"/>
			application/json          | {"a":["http://blog.example/post/"]}
			application/ld+json       | ["<a href='http://blog.example/post/'>x</a>"]
			text/plain                | see <http://blog.example/post/>
			text/html; charset=nosuch | <a href="http://blog.example/post/">x</a>
			""")
	void linksAreFoundInWhateverSaysThem(String type, String body) {
		assertThat(page(type, body).linked()).contains(TARGET);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			image/png        | http://blog.example/post/
			text/plain       | xhttp://blog.example/post/
			application/json | {"http://blog.example/post/":1}
			application/json | {"a":"http://blog.example/post/ and more"}
			application/json | not JSON http://blog.example/post/
			text/html        | http://blog.example/post/
			text/css         | url(http://blog.example/post/)
			""")
	void whatIsNoLinkIsNone(String type, String body) {
		assertThat(page(type, body).linked()).doesNotContain(TARGET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/json", "text/plain", "application/activity+json; charset=utf-16",
			"text/html; charset=\"", ";", "text/html;charset=ISO-2022-CN", "\0", "text/html; charset=utf-7" })
	void anythingMayCome(String type) {
		byte[] noise = new byte[5000];
		new java.util.Random(1).nextBytes(noise);
		for (byte[] body : new byte[][] { {}, noise, { 0 }, { (byte) 0xFE, (byte) 0xFF, 0, '<' },
				"[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "{\"title\":{}}".getBytes(StandardCharsets.UTF_8),
				"{\"title\":null,\"name\":[1]}".getBytes(StandardCharsets.UTF_8) }) {
			assertThatNoException().isThrownBy(() -> {
				RemotePage page = page(type, body);
				page.linked().toList();
				page.document().text();
				new Endpoints(page).webmention();
			});
		}
	}

	@Test
	void aHugePageTakesLittleTime() {
		for (String part : List.of("<a href='x'>", "<p>", "<!--", "<a ", "\" ", "<![CDATA[", "&amp", "<svg><style>")) {
			String body = part.repeat(60_000 / part.length());
			assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
				RemotePage page = page("text/html", body + "<a href='" + TARGET + "'>x</a>");
				page.linked().count();
				LinkExcerpt.of(page.document(), TARGET::equals);
			}, part);
		}
	}

	@Test
	void theWordsAroundALinkAreQuoted() {
		String words = "word ".repeat(60);
		String quoted = LinkExcerpt
			.of(page("text/html", "<p>" + words + "<a href='" + TARGET + "'>here &amp; now</a> " + words + "</p>")
				.document(), TARGET::equals);
		assertThat(quoted).startsWith("[&#8230;] word ")
			.endsWith("word [&#8230;]")
			.contains("word here &amp; now word")
			.hasSizeLessThan(260);
		assertThat(
				LinkExcerpt.of(page("text/html", "<a href='http://other.example/'>x</a>").document(), TARGET::equals))
			.isEmpty();
	}

}
