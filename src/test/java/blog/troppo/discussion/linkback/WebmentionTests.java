package blog.troppo.discussion.linkback;

import java.time.Duration;
import java.util.Map;

import blog.troppo.testing.PeerBlog;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebmentionTests extends LinkbackScenario {

	private Visitor.Page mention(String source, String target) {
		return visitor().post("/webmention", "source", source, "target", target);
	}

	@Test
	void aMentionIsAcceptedAndShownAfterALook() {
		String source = PEER.has("/note", linking("A note", "I like <a href='%s'>this</a>."));
		assertThat(mention(source, address()).status()).isEqualTo(201);
		look(source);
		assertThat(said())
			.containsExactly("webmention approved A note " + source + " [&#8230;] I like this. [&#8230;]");
	}

	@Test
	void aMentionThatChangedIsUpdatedAndOneThatEndedIsDeleted() {
		String source = PEER.has("/note", linking("A note", "I like <a href='%s'>this</a>."));
		mention(source, address());
		look(source);
		PEER.has("/note", linking("Another name", "I hate <a href='%s'>this</a>."));
		mention(source, address());
		this.clock.advance(Duration.ofHours(2));
		look(source);
		assertThat(said())
			.containsExactly("webmention approved Another name " + source + " [&#8230;] I hate this. [&#8230;]");
		PEER.has("/note", new PeerBlog.Page(410, "text/html", "", Map.of()));
		mention(source, address());
		this.clock.advance(Duration.ofHours(2));
		look(source);
		assertThat(said()).isEmpty();
	}

	@Test
	void aMentionWhosePageLinksHereNoMoreIsDeleted() {
		String source = PEER.has("/note", linking("A note", "I like <a href='%s'>this</a>."));
		mention(source, address());
		look(source);
		PEER.has("/note", "<title>A note</title>");
		mention(source, address());
		this.clock.advance(Duration.ofHours(2));
		look(source);
		assertThat(said()).isEmpty();
	}

	@Test
	void aServerInTroubleDeletesNothing() {
		String source = PEER.has("/note", linking("A note", "I like <a href='%s'>this</a>."));
		mention(source, address());
		look(source);
		PEER.has("/note", new PeerBlog.Page(503, "text/html", "", Map.of()));
		mention(source, address());
		this.clock.advance(Duration.ofHours(2));
		look(source);
		assertThat(said()).hasSize(1);
	}

	@Test
	void aPictureOrAFilmIsALinkTooAndPlainTextMayNameIt() {
		String picture = PEER.has("/picture", linking("Picture", "<img src='%s'>"));
		String text = PEER.has("/text", new PeerBlog.Page(200, "text/plain", "See " + address() + " now", Map.of()));
		mention(picture, address());
		mention(text, address());
		look(picture);
		look(text);
		assertThat(said()).hasSize(2);
	}

	@Test
	void whatIsNoMentionIsRefused() {
		assertThat(mention("", address()).status()).isEqualTo(400);
		assertThat(mention(PEER.at("/x"), "").status()).isEqualTo(400);
		assertThat(mention(PEER.at("/x"), "http://other.example/").status()).isEqualTo(400);
		assertThat(mention(address(), address()).status()).isEqualTo(400);
		assertThat(mention("ftp://other.example/", address()).status()).isEqualTo(400);
		assertThat(visitor().get("/webmention").status()).isEqualTo(405);
	}

	@Test
	void pagesSayWhereMentionsGo() {
		Visitor.Page page = visitor().get(path());
		assertThat(page.headers().get("link"))
			.contains("<http://localhost:" + this.port + "/webmention>; rel=\"webmention\"");
		assertThat(page.header("X-Pingback")).isEqualTo("http://localhost:" + this.port + "/xmlrpc.php");
	}

	@Test
	void theStatusPageTellsWhatBecameOfAMention() {
		String source = PEER.has("/note", linking("A note", "I like <a href='%s'>this</a>."));
		String status = mention(source, address()).location();
		assertThat(visitor().get(status).body()).isEqualTo("We have not looked at your page yet.");
		look(source);
		assertThat(visitor().get(status).body()).isEqualTo("Your page is shown among the comments.");
		this.database.sql("update comments set status = 'spam'").update();
		assertThat(visitor().get(status).body()).isEqualTo("Your page waits for somebody here to read it.");
		this.database.sql("delete from comments").update();
		assertThat(visitor().get(status).body()).startsWith("We found no link to this post on your page");
		assertThat(visitor().get(status + "x").status()).isEqualTo(404);
		this.clock.advance(Duration.ofDays(31));
		assertThat(visitor().get(status).status()).isEqualTo(404);
	}

	@Test
	void whatAPageTellsOfItselfInMicroformatsIsHeeded() {
		String source = PEER.has("/like", """
				<title>Ann's likes</title><article class="h-entry"><a class="p-author h-card" href="/ann">
				<img class="u-photo" src="/ann.jpg" alt="">Ann &lt;b&gt;</a>
				<a class="u-like-of" href="%s">this</a></article>""".formatted(address()));
		mention(source, address());
		look(source);
		assertThat(said()).containsExactly("webmention approved Ann " + source + " likes this.");
		assertThat(this.database.sql("select name || ' ' || value from comment_meta order by name")
			.query(String.class)
			.list()).containsExactly("avatar " + PEER.at("/ann.jpg"), "webmention_author_url " + PEER.at("/ann"),
					"webmention_type like");
	}

	@Test
	void aReplyIsShownInItsOwnWordsAndHarmless() {
		String source = PEER.has("/reply", """
				<div class="h-entry"><span class="p-author">Bob</span> to <a class="u-in-reply-to" href="%s">you</a>
				<div class="e-content"><p>Yes &amp; no. &lt;script&gt;alert(1)&lt;/script&gt;</p></div></div>"""
			.formatted(address()));
		mention(source, address());
		look(source);
		assertThat(said()).singleElement()
			.asString()
			.startsWith("webmention approved Bob " + source + " Yes &amp; no.")
			.doesNotContain("<script");
	}

	@Test
	void aPageInJsonMentionsByAnAddressAsAValue() {
		String json = "{\"title\": \"A <i>list</i>\", \"items\": [{\"url\": \"%s\"}, 3, null]}";
		String source = PEER.has("/json",
				new PeerBlog.Page(200, "application/json", json.formatted(address()).replace("/", "\\/"), Map.of()));
		String broken = PEER.has("/broken", new PeerBlog.Page(200, "application/json", "{" + address(), Map.of()));
		mention(source, address());
		mention(broken, address());
		look(source);
		look(broken);
		assertThat(said()).singleElement().asString().startsWith("webmention approved A list " + source);
	}

	/** What webmention.rocks asks of receivers beside what stands above. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<a href='%s'>x</a>                        | text/html             | true
			<a href='%s#respond'>x</a>                | text/html             | true
			<img src='%s' alt=''>                     | text/html             | true
			<video src='%s'></video>                  | text/html             | true
			<!-- <a href='%s'>x</a> -->               | text/html             | false
			<p>%s</p>                                 | text/html             | false
			<code>&lt;a href='%s'&gt;x&lt;/a&gt;</code> | text/html           | false
			<a href='%sx'>x</a>                       | text/html             | false
			<a href='%s'>x</a>                        | application/xhtml+xml | true
			see %s now                                | text/plain            | true
			<a href='%s'>x</a>                        | image/png             | false
			""")
	void whatCountsAsALink(String body, String type, boolean counts) {
		String source = PEER.has("/receiver", new PeerBlog.Page(200, type, body.formatted(address()), Map.of()));
		mention(source, address());
		look(source);
		assertThat(said()).hasSize(counts ? 1 : 0);
	}

	@Test
	void aSourceBehindARedirectIsLookedAtWhereItIs() {
		String end = PEER.has("/end", linking("The end", "<a href='%s'>x</a>"));
		String source = PEER.has("/moved", new PeerBlog.Page(302, "text/html", "", Map.of("Location", end)));
		mention(source, address());
		look(source);
		assertThat(said()).singleElement().asString().startsWith("webmention approved The end " + source);
	}

}
