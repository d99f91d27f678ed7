package blog.troppo.feed.push;

import blog.troppo.content.Post;
import blog.troppo.content.PostChanged;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.site.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UpdatePingsTests extends PushTest {

	private static final String FAULT = """
			<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>-1</int>
			</value></member><member><name>faultString</name><value>no such method</value></member></struct></value></fault>
			</methodResponse>""";

	private static final String THANKS = answer("0");

	@Autowired
	UpdatePings pings;

	String service;

	private static String answer(String error) {
		return """
				<?xml version="1.0"?><methodResponse><params><param><value><struct><member><name>flerror</name><value>
				<boolean>%s</boolean></value></member><member><name>message</name><value>Thanks</value></member></struct>
				</value></param></params></methodResponse>"""
			.formatted(error);
	}

	@BeforeEach
	void nameAService() {
		this.service = STRANGER.url("/rpc");
		this.settings.set(SiteSettings.HOME, "https://club.example.com");
		this.settings.set(SiteSettings.PING_SITES, this.service + "\nnonsense");
		STRANGER.answers((asked) -> new Stranger.Answered(200, THANKS));
	}

	@Test
	void aServiceIsToldNamePageAndFeed() {
		this.pings.send(new UpdatePings.Ping(this.service, publish("Told").id()));
		assertThat(STRANGER.news()).singleElement()
			.satisfies((asked) -> assertThat(asked.body()).contains("weblogUpdates.extendedPing")
				.contains("Club Troppo")
				.contains("https://club.example.com/</")
				.contains("https://club.example.com/feed/"));
	}

	@Test
	void aServiceThatDoesNotKnowTheLongFormGetsTheShortOne() {
		STRANGER.answers((asked) -> new Stranger.Answered(200, asked.body().contains("extended") ? FAULT : THANKS));
		this.pings.send(new UpdatePings.Ping(this.service, publish("Short").id()));
		assertThat(STRANGER.news()).hasSize(2);
		assertThat(STRANGER.news().getLast().body()).contains("<methodName>weblogUpdates.ping</methodName>");
	}

	@Test
	void aServiceThatRefusesIsAskedAgainLater() {
		STRANGER.answers((asked) -> new Stranger.Answered(200, answer("1")));
		long post = publish("Again").id();
		assertThatThrownBy(() -> this.pings.send(new UpdatePings.Ping(this.service, post)))
			.hasMessageContaining("does not take the ping");
	}

	@Test
	void aPingWaitsAndOnlyNewPostsMakeOne() {
		Post post = publish("Waiting");
		assertThat(this.database.sql("select execution_time from scheduled_tasks where task_name = 'send-update-ping'")
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant()).isEqualTo(this.clock.instant().plus(UpdatePings.HELD));
		this.database.sql("delete from scheduled_tasks where task_name = 'send-update-ping'").update();
		this.pings.changed(new PostChanged(post.id(), PostType.POST, PostStatus.PUBLISH, PostStatus.PUBLISH));
		this.pings.changed(new PostChanged(post.id(), PostType.PAGE, null, PostStatus.PUBLISH));
		assertThat(tasks("send-update-ping")).isZero();
	}

	@Test
	void whatIsGoneByThenIsNotTold() {
		Post post = publish("Gone");
		delete(post);
		this.pings.send(new UpdatePings.Ping(this.service, post.id()));
		assertThat(STRANGER.asked()).isEmpty();
	}

	@Test
	void aSiteThatDoesNotWantToBeFoundAndOneBeingTriedOutTellNobody() {
		this.settings.set(SiteSettings.BLOG_PUBLIC, false);
		publish("Quiet");
		this.settings.set(SiteSettings.BLOG_PUBLIC, true);
		this.settings.set(SiteSettings.HOME, base());
		publish("Local");
		assertThat(tasks("send-update-ping")).isZero();
	}

}
