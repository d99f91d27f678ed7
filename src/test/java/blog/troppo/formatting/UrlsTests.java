package blog.troppo.formatting;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UrlsTests {

	@Test
	void anAddressWithoutSchemeGetsOne() {
		assertThat(Urls.escape("www.example.com/a b")).isEqualTo("http://www.example.com/a%20b");
		assertThat(Urls.escape("/a?b=c&d='e'")).isEqualTo("/a?b=c&#038;d=&#039;e&#039;");
		assertThat(Urls.escapeRaw("index.php?a=b&c")).isEqualTo("index.php?a=b&c");
	}

	@Test
	void otherSchemesAreRefused() {
		assertThat(Urls.escape("javascript:alert(1)")).isEmpty();
		assertThat(Urls.escapeRaw("data:text/html,x")).isEmpty();
		assertThat(Urls.escapeRaw("ftp://a/b", Set.of("http"))).isEmpty();
	}

	@Test
	void encodedLineEndsGoUntilNoneIsLeft() {
		assertThat(Urls.escapeRaw("http://a/%0%0ad%0Ab")).isEqualTo("http://a/b");
	}

	@Test
	void bracketsMayStandAroundAHostOnly() {
		assertThat(Urls.escapeRaw("http://[::1]/a[b]")).isEqualTo("http://[::1]/a%5Bb%5D");
	}

	@Test
	void addressesComeApartAsPhpTakesThem() {
		assertThat(UrlParts.parse("http://u:p@h.x:81/y?z")).isEqualTo(new UrlParts("http", "u", "p", "h.x", 81));
		assertThat(UrlParts.parse("//h/y")).isEqualTo(new UrlParts(null, null, null, "h", -1));
		assertThat(UrlParts.parse("h.x:80")).isEqualTo(new UrlParts(null, null, null, "h.x", 80));
		assertThat(UrlParts.parse("mailto:a@b")).isEqualTo(new UrlParts("mailto", null, null, null, -1));
		assertThat(UrlParts.parse("/a/b")).isEqualTo(UrlParts.NONE);
		assertThat(UrlParts.parse("http://h:port/")).isNull();
	}

	@Test
	void linksInTextBecomeClickable() {
		assertThat(ClickableLinks.makeClickable("see http://a.b/c(d). www.e.f, g@h.ij", "x.y"))
			.isEqualTo("see <a href=\"http://a.b/c(d)\" rel=\"nofollow\">http://a.b/c(d)</a>. "
					+ "<a href=\"http://www.e.f\" rel=\"nofollow\">http://www.e.f</a>, "
					+ "<a href=\"mailto:g@h.ij\">g@h.ij</a>");
	}

	@Test
	void linksToTheSiteItselfAreFollowed() {
		assertThat(ClickableLinks.makeClickable("http://x.y/z", "x.y"))
			.isEqualTo("<a href=\"http://x.y/z\">http://x.y/z</a>");
		assertThat(LinkRelations.addUgc("<a href=\"http://x.y/z\" rel=\"me\">z</a>", "x.y"))
			.isEqualTo("<a href=\"http://x.y/z\" rel=\"me ugc\">z</a>");
	}

	@Test
	void linksAndCodeAreNotLinkedAgain() {
		String html = "<a href=\"http://a.b\">http://a.b</a> <code>http://c.d</code>";
		assertThat(ClickableLinks.makeClickable(html, "x.y")).isEqualTo(html);
	}

}
