package blog.troppo.linkback;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import blog.troppo.discussion.linkback.LinkbackScenario;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered was answered by WordPress 7.1.4 in production, but for flooding. */
class TrackbackTests extends LinkbackScenario {

	private static final String THANKS = """
			<?xml version="1.0" encoding="utf-8"?>
			<response>
			<error>0</error>
			</response>""";

	private static String refusal(String message) {
		return THANKS.replace("<error>0</error>", "<error>1</error>\n<message>" + message + "</message>");
	}

	private RawHttp.Response track(String form) {
		return post(path() + "trackback/", form);
	}

	private RawHttp.Response post(String path, String form) {
		return RawHttp.ask(this.port, "POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"),
				form.getBytes(StandardCharsets.UTF_8));
	}

	private String form(String source) {
		return "title=Their+%22title%22&url=" + source + "&excerpt=They+said+%3Cb%3Ethis%3C%2Fb%3E+%26+that"
				+ "&blog_name=Their+Blog";
	}

	@Test
	void aTrackbackIsThankedForAndShownIfItsPageLinksHere() {
		String source = PEER.has("/good", linking("Good", "<a href='%s'>x</a>"));
		RawHttp.Response answer = track(form(source));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).contains("text/xml;charset=UTF-8");
		assertThat(answer.text()).isEqualTo(THANKS);
		look(source);
		assertThat(said()).containsExactly("trackback approved Their Blog " + source
				+ " <strong>Their \"title\"</strong>\n\nThey said this &amp; that");
	}

	@Test
	void aTrackbackWhosePageDoesNotLinkHereIsHeld() {
		String source = PEER.has("/nolink", "<title>Buy</title>");
		track(form(source));
		track(form(PEER.at("/missing")));
		look(source);
		look(PEER.at("/missing"));
		assertThat(said()).hasSize(1).allSatisfy((said) -> assertThat(said).startsWith("trackback hold"));
	}

	@Test
	void theSameAgainIsRefused() {
		String source = PEER.has("/good", linking("Good", "<a href='%s'>x</a>"));
		track(form(source));
		String refusal = refusal("There is already a ping from that URL for this post.");
		assertThat(track(form(source)).text()).isEqualTo(refusal);
		look(source);
		assertThat(track("title=T&url=" + source).text()).isEqualTo(refusal);
	}

	@Test
	void aPostThatIsClosedSaysSo() {
		this.database.sql("update posts set ping_status = 'closed' where id = ?").param(this.post.id()).update();
		assertThat(track(form(PEER.at("/x"))).text()).isEqualTo(refusal("Sorry, trackbacks are closed for this item."));
		assertThat(track("title=T").text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "title=T", "url=http%3A%2F%2Fblog.example%2F2", "blog_name=n",
			"title=T7&url=http%3A%2F%2Fblog.example%2F7&charset=UTF-7" })
	void tooLittleIsAnsweredWithNothing(String form) {
		RawHttp.Response answer = track(form);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).isEmpty();
		assertThat(answer.header("Content-Type")).contains("text/html;charset=UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "excerpt=n" })
	void whoSaysNothingIsSentToThePost(String form) {
		RawHttp.Response answer = track(form);
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).contains(address());
	}

	@Test
	void textIsReadInTheCharsetThatIsTold() {
		String url = "&url=" + PEER.at("/");
		track("title=caf%C3%A9&blog_name=u" + url + "1");
		track("title=caf%E9&blog_name=l&charset=iso-8859-1" + url + "2");
		track("title=caf%E9&blog_name=w&charset=nope" + url + "3");
		track("title=caf%E9&blog_name=n" + url + "4");
		track("title=%83J&blog_name=s&charset=Shift_JIS" + url + "5");
		assertThat(this.database.sql("select name || ' ' || title from awaited_links order by id")
			.query(String.class)
			.list()).containsExactly("u café", "l café", "w café", "n café", "s カ");
	}

	@Test
	void longTextIsCut() {
		track("title=" + "titel+".repeat(80) + "&url=" + PEER.at("/x") + "&excerpt=" + "wort+".repeat(120));
		assertThat(this.database.sql("select title || '|' || excerpt from awaited_links").query(String.class).single())
			.isEqualTo("titel ".repeat(41) + "tite&#8230;|" + "wort ".repeat(50) + "wo&#8230;");
	}

	@Test
	void tagsAreTakenOut() {
		track("title=%3Cscript%3Ea%3C/script%3E%3Cb%3ET%3C/b%3E&url=" + PEER.at("/x")
				+ "&excerpt=%3Ca+href=x%3Eex%3C/a%3E%0A%0Atwo&blog_name=%3Cb%3EN%3C/b%3E");
		assertThat(this.database.sql("select name || '|' || title || '|' || excerpt from awaited_links")
			.query(String.class)
			.single()).isEqualTo("N|T|ex two");
	}

	@Test
	void theOldFileNeedsAnId() {
		String refusal = refusal("I really need an ID for this to work.");
		for (String query : new String[] { "", "?p=" + this.post.id(), "?tb_id=1", "?p=999999" }) {
			RawHttp.Response answer = post("/wp-trackback.php" + query, form(PEER.at("/x")));
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.text()).isEqualTo(refusal);
		}
		assertThat(post("/?tb=1&p=" + this.post.id(), form(PEER.at("/x"))).text()).isEqualTo(THANKS);
		assertThat(post("/nothing/trackback/", form(PEER.at("/x"))).status()).isEqualTo(404);
	}

	@Test
	void theOldFileIsThePlaceWherePermalinksArePlain() {
		set(SiteSettings.PERMALINK_STRUCTURE, "");
		try {
			assertThat(post("/wp-trackback.php?p=" + this.post.id(), form(PEER.at("/x"))).text()).isEqualTo(THANKS);
		}
		finally {
			set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%monthnum%/%day%/%postname%/");
		}
	}

	@Test
	void classicSaysInRdfWhereTrackbacksGo() {
		set(SiteSettings.TEMPLATE, "classic");
		set(SiteSettings.STYLESHEET, "classic");
		try {
			String page = visitor().get(path()).body();
			assertThat(page).contains("dc:identifier=\"" + address() + "\"",
					"trackback:ping=\"" + address() + "trackback/\"", "<link rel=\"pingback\"");
		}
		finally {
			set(SiteSettings.TEMPLATE, "verandah");
			set(SiteSettings.STYLESHEET, "verandah");
		}
	}

}
