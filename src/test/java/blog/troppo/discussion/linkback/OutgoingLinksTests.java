package blog.troppo.discussion.linkback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostPings;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostTrash;
import blog.troppo.content.PostType;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.rpc.RpcWriter;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.PeerBlog;
import blog.troppo.user.Viewers;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class OutgoingLinksTests extends LinkbackScenario {

	@Autowired
	PostAuthoring authoring;

	@Autowired
	PostTrash trash;

	@Autowired
	PostPings pings;

	@Autowired
	OutgoingLinks links;

	@Autowired
	Viewers viewers;

	private Post write(String content, String toPing) {
		return this.authoring.create(PostType.POST,
				PostChange.nothing()
					.title("News & <b>views</b>")
					.content(content)
					.toPing(toPing)
					.status(PostStatus.PUBLISH),
				admin());
	}

	private Viewer admin() {
		return this.viewers.viewer(this.users.findByLogin("admin").orElseThrow().id()).orElseThrow();
	}

	private List<String> tasks() {
		return this.database.sql("""
				select task_name || ' ' || extract(epoch from execution_time - :now)::int from scheduled_tasks
				where task_name in ('tell-links', 'tell-link') order by task_name, task_instance""")
			.param("now", Timestamp.from(this.clock.instant()))
			.query(String.class)
			.list();
	}

	/** As the task does when the minute is over, and waits for those that follow. */
	private void tell(Post post) {
		this.links.tell(post.id());
		Instant deadline = Instant.now().plusSeconds(20);
		while (untried() > 0) {
			assertThat(Instant.now()).as("the tasks have run").isBefore(deadline);
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	private long untried() {
		return this.database
			.sql("select count(*) from scheduled_tasks where task_name = 'tell-link' and consecutive_failures is null")
			.query(Long.class)
			.single();
	}

	private String pingable(String path, byte[] answer) {
		PEER.has("/xmlrpc", new PeerBlog.Page(200, "text/xml", new String(answer), Map.of()));
		return PEER.has(path, new PeerBlog.Page(200, "text/html", "A page", Map.of("X-Pingback", PEER.at("/xmlrpc"))));
	}

	@Test
	void aPostWaitsAMinuteAndOneThatIsGoneTellsNothing() {
		Post post = write("<a href='" + PEER.at("/page") + "'>x</a>", "");
		assertThat(tasks()).containsExactly("tell-links 60");
		this.trash.throwAway(post.id(), admin());
		tell(post);
		assertThat(PEER.asked()).isEmpty();
		assertThat(tasks()).containsExactly("tell-links 60");
	}

	@Test
	void aPageThatTakesPingbacksGetsOne() {
		String page = pingable("/page", RpcWriter.answer(RpcValue.of("Thanks")));
		Post post = write("<a href='" + page + "#part'>x</a>", "");
		tell(post);
		assertThat(PEER.asked()).hasSize(2).first().isEqualTo("GET /page");
		assertThat(PEER.asked().getLast()).contains("<methodName>pingback.ping</methodName>",
				"<string>" + this.permalinks.of(post) + "</string>", "<string>" + page + "</string>");
		assertThat(this.pings.done(post.id())).containsExactly(page);
	}

	@Test
	void aPageIsToldOnceHoweverOftenThePostIsChanged() {
		String page = pingable("/page", RpcWriter.answer(RpcValue.of("Thanks")));
		Post post = write("<a href='" + page + "'>x</a> and <a href='" + page + "'>y</a>", "");
		tell(post);
		PEER.forget();
		tell(post);
		assertThat(PEER.asked()).isEmpty();
	}

	@Test
	void aPingbackThatIsThereAlreadyIsDoneAndOneRefusedIsNotTriedAgain() {
		Post known = write("<a href='" + pingable("/a", RpcWriter.fault(new RpcFault(48, "Again"))) + "'>x</a>", "");
		tell(known);
		assertThat(this.pings.done(known.id())).containsExactly(PEER.at("/a"));
		Post refused = write("<a href='" + pingable("/b", RpcWriter.fault(new RpcFault(0, ""))) + "'>x</a>", "");
		tell(refused);
		assertThat(this.pings.done(refused.id())).isEmpty();
		PEER.forget();
		tell(refused);
		assertThat(PEER.asked()).isEmpty();
	}

	@Test
	void aPageThatTakesMentionsGetsThoseAndHearsOfChangesAndOfTheEnd() {
		PEER.has("/mention", new PeerBlog.Page(202, "text/plain", "", Map.of()));
		String page = PEER.has("/page", new PeerBlog.Page(200, "text/html", "A page",
				Map.of("X-Pingback", PEER.at("/xmlrpc"), "Link", "</mention>; rel=\"webmention\"")));
		Post post = write("<a href='" + page + "'>x</a>", "");
		String source = URLEncoder.encode(this.permalinks.of(post), StandardCharsets.UTF_8);
		tell(post);
		assertThat(PEER.asked()).hasSize(2);
		assertThat(PEER.asked().getLast()).startsWith("POST /mention ").contains("source=" + source);
		tell(post);
		assertThat(PEER.asked()).hasSize(4);
		this.trash.throwAway(post.id(), admin());
		tell(post);
		assertThat(PEER.asked()).hasSize(6);
		tell(post);
		assertThat(PEER.asked()).hasSize(6);
	}

	@Test
	void trackbacksGoWhereTheAuthorSaysAndWhereRdfSays() {
		String answer = "<?xml version=\"1.0\"?><response><error>0</error></response>";
		String told = PEER.has("/told/trackback", new PeerBlog.Page(200, "text/xml", answer, Map.of()));
		PEER.has("/found/trackback", new PeerBlog.Page(200, "text/xml", answer, Map.of()));
		String page = PEER.has("/found", "<!-- <rdf:Description dc:identifier=\"" + PEER.at("/found")
				+ "\" trackback:ping=\"" + PEER.at("/found/trackback") + "\" /> -->");
		Post post = write("Some text with <a href='" + page + "'>a link</a>", told);
		tell(post);
		assertThat(PEER.asked()).filteredOn((asked) -> asked.startsWith("POST"))
			.hasSize(2)
			.allSatisfy((asked) -> assertThat(asked).contains("title=News+%26+views", "blog_name=Club+Troppo",
					"excerpt=Some+text+with+a+link", "url=http"));
		assertThat(this.pings.wanted(post.id())).isEmpty();
		assertThat(this.pings.done(post.id())).containsExactlyInAnyOrder(told, page);
	}

	@Test
	void aServerThatIsDownIsAskedAgain() {
		String page = PEER.has("/page", new PeerBlog.Page(503, "text/html", "", Map.of()));
		Post post = write("<a href='" + page + "'>x</a>", "");
		tell(post);
		assertThat(this.pings.done(post.id())).isEmpty();
		assertThat(tasks()).contains("tell-link 60");
	}

	@Test
	void nothingWithinIsAsked() {
		Post post = write("""
				<a href='http://127.0.0.1/'>a</a> <a href='http://2130706433/'>b</a> <a href='http://0177.0.0.1/'>c</a>
				<a href='http://[::1]/'>d</a> <a href='http://[::ffff:10.0.0.1]/'>e</a>
				<a href='http://169.254.169.254/'>f</a> <a href='gopher://x/'>g</a>""", "");
		tell(post);
		assertThat(this.database.sql("select distinct kind from sent_links").query(String.class).list())
			.containsExactly("NONE");
	}

	@Test
	void nothingIsToldIfTheOwnerDoesNotWantIt() {
		set(SiteSettings.DEFAULT_PINGBACK_FLAG, false);
		try {
			tell(write("<a href='" + PEER.at("/page") + "'>x</a>", ""));
			assertThat(PEER.asked()).isEmpty();
		}
		finally {
			set(SiteSettings.DEFAULT_PINGBACK_FLAG, true);
		}
	}

	@Test
	void linksAreFoundInMarkupAndInWords() {
		assertThat(OutgoingLinks.links("""
				<!-- wp:paragraph --><p><a href="http://a.example/x?a=1&amp;b=2#c">A</a>, http://b.example/y and
				<a href="/own">own</a> <a href="mailto:a@b">m</a> [caption]http://c.example/z[/caption]</p>""",
				"http://blog.example/post/"))
			.containsExactly("http://a.example/x?a=1&b=2", "http://blog.example/own", "http://b.example/y",
					"http://c.example/z");
	}

	@Test
	void aPostOfThisBlogIsToldWithoutAskingAnybody() {
		String target = address();
		set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, true);
		Post post = write("<p>I wrote <a href='" + target + "'>of this &amp; that</a> before.</p>", "");
		tell(post);
		tell(post);
		assertThat(PEER.asked()).isEmpty();
		assertThat(said()).containsExactly("pingback approved News &amp; views – Club Troppo "
				+ this.permalinks.of(post) + " [&#8230;] I wrote of this &amp; that before. [&#8230;]");
		assertThat(this.pings.done(post.id())).containsExactly(target);
	}

	@Test
	void aPostOfThisBlogThatTakesNoneGetsNone() {
		this.database.sql("update posts set ping_status = 'closed' where id = ?").param(this.post.id()).update();
		Post post = write("<a href='" + address() + "'>x</a> <a href='http://localhost:" + this.port + "/'>home</a>",
				"");
		tell(post);
		assertThat(said()).isEmpty();
		assertThat(this.pings.done(post.id())).isEmpty();
	}

}
