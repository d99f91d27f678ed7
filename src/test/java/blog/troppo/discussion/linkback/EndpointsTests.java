package blog.troppo.discussion.linkback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The discovery cases of webmention.rocks among them, which go by these numbers there.
 */
class EndpointsTests {

	private static final URI PAGE = URI.create("http://peer.example/test/1?a=b");

	private static Endpoints of(List<String> links, String pingback, String html) {
		return new Endpoints(new RemotePage(200, PAGE, links, pingback, "text/html; charset=utf-8",
				html.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', value = {
			"1 relative, unquoted rel      | </test/1/webmention>; rel=webmention                | http://peer.example/test/1/webmention",
			"2 absolute, unquoted rel      | <http://peer.example/w>; rel=webmention              | http://peer.example/w",
			"7 any case                    | <http://peer.example/w>; rel=webmention              | http://peer.example/w",
			"8 quoted rel                  | <http://peer.example/w>; rel=\"webmention\"          | http://peer.example/w",
			"10 several rel values         | <http://peer.example/w>; rel=\"webmention somethingelse\" | http://peer.example/w",
			"18 several headers            | <http://peer.example/o>; rel=\"other\", <http://peer.example/w>; rel=\"webmention\" | http://peer.example/w",
			"attributes before rel         | <http://peer.example/w>; title=\"a;b\"; rel=\"webmention\" | http://peer.example/w",
			"none                          | <http://peer.example/w>; rel=\"not-webmention\"      | ``" })
	void mentionsByHeader(String name, String header, String endpoint) {
		assertThat(of(List.of(header), null, "").webmention().map(URI::toString).orElse("")).as(name)
			.isEqualTo(endpoint);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', value = {
			"3 link, relative     | <link rel=\"webmention\" href=\"/w\">                             | http://peer.example/w",
			"4 link, absolute     | <link rel=\"webmention\" href=\"http://peer.example/w\">          | http://peer.example/w",
			"5 a, relative        | <a rel=\"webmention\" href=\"/w\">x</a>                           | http://peer.example/w",
			"9 several rel values | <link rel=\"webmention somethingelse\" href=\"/w\">               | http://peer.example/w",
			"12 no exact match    | <link rel=\"not-webmention\" href=\"/no\"><a href=\"/w\" rel=\"webmention\">x</a> | http://peer.example/w",
			"13 in a comment      | <!-- <a href=\"/no\" rel=\"webmention\"> --><a href=\"/w\" rel=\"webmention\"></a> | http://peer.example/w",
			"14 escaped           | <code>&lt;a href=\"/no\" rel=\"webmention\"&gt;</code><a href=\"/w\" rel=\"webmention\"></a> | http://peer.example/w",
			"15 empty             | <link rel=\"webmention\" href=\"\">                               | http://peer.example/test/1?a=b",
			"16 a before link     | <a href=\"/w\" rel=\"webmention\"></a><link rel=\"webmention\" href=\"/no\"> | http://peer.example/w",
			"17 link before a     | <link rel=\"webmention\" href=\"/w\"><a href=\"/no\" rel=\"webmention\"></a> | http://peer.example/w",
			"20 without href      | <link rel=\"webmention\"><a href=\"/w\" rel=\"webmention\"></a>   | http://peer.example/w",
			"21 with a query      | <link rel=\"webmention\" href=\"/w?query=yes\">                   | http://peer.example/w?query=yes",
			"22 below the page    | <link rel=\"webmention\" href=\"w/x\">                            | http://peer.example/test/w/x" })
	void mentionsInThePage(String name, String html, String endpoint) {
		assertThat(of(List.of(), null, html).webmention().map(URI::toString).orElse("")).as(name).isEqualTo(endpoint);
	}

	@Test
	void headersComeFirst() {
		Endpoints both = of(List.of("</w>; rel=webmention"), "http://peer.example/header",
				"<link rel='webmention' href='/no'><link rel='pingback' href='/no'>");
		assertThat(both.webmention()).contains(URI.create("http://peer.example/w"));
		assertThat(both.pingback()).contains(URI.create("http://peer.example/header"));
		assertThat(of(List.of(), null, "<link rel='pingback' href='/xmlrpc.php'>").pingback())
			.contains(URI.create("http://peer.example/xmlrpc.php"));
		assertThat(of(List.of(), null, "<link rel='pingback' href='http://a b'>").pingback()).isEmpty();
	}

	@Test
	void trackbacksAreFoundInTheRdfOfThePage() {
		String rdf = """
				<p>x</p><!--
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
				xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
				<rdf:Description rdf:about="ID" dc:identifier="ID" dc:title="A &amp; B" trackback:ping="ID/trackback/?a=1&amp;b=2" />
				</rdf:RDF>
				-->
				""";
		String target = "http://peer.example/post";
		assertThat(of(List.of(), null, rdf.replace("ID", target)).trackback(target))
			.contains(URI.create(target + "/trackback/?a=1&b=2"));
		assertThat(of(List.of(), null, rdf.replace("ID", "http://peer.example/other") + rdf.replace("ID", target))
			.trackback(target)).contains(URI.create(target + "/trackback/?a=1&b=2"));
		assertThat(of(List.of(), null, rdf.replace("ID", "http://peer.example/1") + rdf.replace("ID", "/2"))
			.trackback(target)).isEmpty();
		assertThat(of(List.of(), null, "<!-- nothing -->").trackback(target)).isEmpty();
	}

	@Test
	void aHeaderOfAnyLengthIsRead() {
		String header = "<http://peer.example/w>" + "; a=b".repeat(100_000) + "; rel=webmention";
		assertThat(of(List.of(header), null, "").webmention()).contains(URI.create("http://peer.example/w"));
		assertThat(of(List.of("<".repeat(100_000)), null, "").webmention()).isEmpty();
	}

}
