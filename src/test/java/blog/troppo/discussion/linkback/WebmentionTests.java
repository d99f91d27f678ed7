package blog.troppo.discussion.linkback;

import java.time.Duration;
import java.util.Map;

import blog.troppo.testing.PeerBlog;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebmentionTests extends LinkbackScenario {

	private Visitor.Page mention(String source, String target) {
		return visitor().post("/webmention", "source", source, "target", target);
	}

	@Test
	void aMentionIsAcceptedAndShownAfterALook() {
		String source = PEER.has("/note", linking("A note", "I like <a href='%s'>this</a>."));
		assertThat(mention(source, address()).status()).isEqualTo(202);
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

}
