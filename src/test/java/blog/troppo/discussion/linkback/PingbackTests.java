package blog.troppo.discussion.linkback;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import blog.troppo.discussion.LinkTargets;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.PeerBlog;
import blog.troppo.user.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class PingbackTests extends LinkbackScenario {

	private static final String MASKED = "<value><int>0</int></value>";

	@Autowired
	VerifiedLinks verified;

	@Autowired
	LinkTargets targets;

	@Test
	void aPingbackIsThankedForAndShownAfterALook() {
		String source = PEER.has("/good", linking("A <b>good</b> &amp; fine page",
				"lorem ".repeat(40) + "I read <a href='%s'>this &amp; that</a> and liked it " + "dolor ".repeat(40)));
		assertThat(ping(source, address())).contains("<string>Pingback from " + source + " to " + address()
				+ " registered. Keep the web talking! :-)</string>");
		assertThat(PEER.asked()).isEmpty();
		look(source);
		assertThat(PEER.asked()).containsExactly("GET /good");
		assertThat(said()).singleElement()
			.asString()
			.startsWith("pingback approved A good &amp; fine page " + source + " [&#8230;] lorem")
			.contains("lorem I read this &amp; that and liked it dolor")
			.endsWith("dolor [&#8230;]")
			.satisfies((text) -> assertThat(text.length()).isLessThan(400));
	}

	@Test
	void aPingbackIsRegisteredOnce() {
		String source = PEER.has("/good", linking("Good", "<a href='%s'>x</a>"));
		ping(source, address());
		assertThat(ping(source, address())).contains("<int>48</int>", "The pingback has already been registered.");
		look(source);
		assertThat(ping(source, address())).contains("<int>48</int>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "#comments", "?replytocom=5", "?x=y#z" })
	void everyAddressOfThePostMeansIt(String more) {
		String source = PEER.has("/good", linking("Good", "<a href='%s" + more + "'>x</a>"));
		assertThat(ping(source, address() + more)).contains("registered");
		look(source);
		assertThat(said()).hasSize(1);
	}

	@Test
	void aPostIsFoundByItsNumberAndMark() {
		assertThat(ping(PEER.at("/1"), "http://localhost:" + this.port + "/?p=" + this.post.id()))
			.contains("registered");
		assertThat(ping(PEER.at("/2"), "http://localhost:" + this.port + "/#post-" + this.post.id()))
			.contains("registered");
		assertThat(ping(PEER.at("/3"), address().replaceFirst("/$", ""))).contains("registered");
	}

	@Test
	void whatIsWrongIsMasked() {
		assertThat(ping("", "")).contains(MASKED);
		assertThat(ping(PEER.at("/x"), "http://localhost:" + this.port + "/no-such/")).contains(MASKED);
		assertThat(ping(PEER.at("/x"), "http://localhost:" + this.port + "/")).contains(MASKED);
		assertThat(ping(PEER.at("/x"), "http://other.example/")).contains(MASKED);
		assertThat(ping(address(), address())).contains(MASKED);
		assertThat(ping("file:///etc/passwd", address())).contains(MASKED);
		assertThat(ping("foo", address())).contains(MASKED);
		assertThat(ping("http://localhost:22/x", address())).contains(MASKED);
		assertThat(call("pingback.ping", PEER.at("/x"))).contains(MASKED);
		assertThat(call("pingback.ping")).contains(MASKED);
		this.database.sql("update posts set ping_status = 'closed' where id = ?").param(this.post.id()).update();
		assertThat(ping(PEER.at("/x"), address())).contains(MASKED);
		assertThat(PEER.asked()).isEmpty();
	}

	@Test
	void aPostWithAPasswordTakesNone() {
		this.database.sql("update posts set password = 'secret' where id = ?").param(this.post.id()).update();
		assertThat(ping(PEER.at("/x"), address())).contains(MASKED);
	}

	@Test
	void aPageThatDoesNotLinkHereIsForgotten() {
		String source = PEER.has("/nolink", "<title>X</title>It names " + address() + " in words");
		ping(source, address());
		look(source);
		ping(PEER.at("/missing"), address());
		look(PEER.at("/missing"));
		assertThat(said()).isEmpty();
		assertThat(this.database.sql("select count(*) from awaited_links").query(Long.class).single()).isZero();
	}

	@Test
	void aPageWithinIsNotLookedAt() {
		ping("http://127.0.0.1/x", address());
		look("http://127.0.0.1/x");
		ping("http://169.254.169.254/latest/meta-data", address());
		look("http://169.254.169.254/latest/meta-data");
		String inside = PEER.has("/redirect",
				new PeerBlog.Page(302, "text/html", "", Map.of("Location", "http://[::1]:8080/")));
		ping(inside, address());
		look(inside);
		assertThat(said()).isEmpty();
	}

	@Test
	void aSourceIsLookedAtOnceAnHourForAllItLinksTo() {
		String first = address();
		String source = PEER.has("/two", linking("Two", "<a href='%s'>one</a> and <a href='OTHER'>other</a>"));
		this.post = publish("Another", "Text");
		String other = address();
		PEER.has("/two", "<title>Two</title><p><a href='" + first + "'>one</a> and <a href='" + other + "'>other</a>");
		ping(source, first);
		ping(source, other);
		look(source);
		assertThat(said()).hasSize(2);
		this.post = publish("A third", "Text");
		ping(source, address());
		look(source);
		assertThat(PEER.asked()).containsExactly("GET /two");
		this.clock.advance(Duration.ofMinutes(61));
		look(source);
		assertThat(PEER.asked()).hasSize(2);
	}

	@Test
	void nobodyIsAttackedThroughUs() {
		for (int i = 0; i < 40; i++) {
			String source = PEER.at("/?" + i);
			new IncomingLinksTestCaller(this.port).ping("203.0.113." + i, source, address());
			look(source);
		}
		assertThat(PEER.asked()).hasSize(30);
	}

	@Test
	void oneCallerCannotTellWithoutEnd() {
		for (int i = 0; i < 20; i++) {
			assertThat(ping(PEER.at("/?" + i), address())).contains("registered");
		}
		assertThat(ping(PEER.at("/?more"), address())).contains(MASKED);
	}

	@Test
	void thePostsOfThisBlogNeedNoApproval() {
		set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, true);
		String stranger = PEER.has("/good", linking("Good", "<a href='%s'>x</a>"));
		String target = address();
		String own = this.permalinks.of(publish("Own", "Text"));
		ping(stranger, target);
		look(stranger);
		assertThat(said()).singleElement().asString().startsWith("pingback hold");
		RemotePage page = new RemotePage(200, URI.create(own), List.of(), null, "text/html",
				latin1("<title>Own</title><a href='" + target + "'>x</a>"));
		this.verified.conclude(new AwaitedLinks.Awaited(0,
				IncomingLink.pingback(own, target, this.targets.find(target).orElseThrow().id(), Caller.NOBODY),
				this.clock.instant()), page);
		assertThat(said()).last().asString().startsWith("pingback approved Own " + own);
	}

	@Test
	void thePagesThatPingedAreListed() {
		String source = PEER.has("/good", linking("Good", "<a href='%s'>x</a>"));
		ping(source, address());
		look(source);
		assertThat(call("pingback.extensions.getPingbacks", address())).contains("<string>" + source + "</string>");
		assertThat(call("pingback.extensions.getPingbacks", "http://localhost:" + this.port + "/no-such/"))
			.contains(MASKED);
		assertThat(call("pingback.extensions.getPingbacks")).contains(MASKED);
	}

	@Test
	void theLookIsATaskThatOutlivesACrash() {
		ping(PEER.at("/x"), address());
		assertThat(this.database.sql("select task_name from scheduled_tasks").query(String.class).list())
			.contains("verify-links");
	}

}
