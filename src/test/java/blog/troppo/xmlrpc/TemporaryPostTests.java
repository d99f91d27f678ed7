package blog.troppo.xmlrpc;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import blog.troppo.discussion.linkback.LinkbackScenario;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RawHttp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A post that is published and deleted at once, as some programs do to see how the theme
 * shows one, is nobody else's business.
 */
class TemporaryPostTests extends LinkbackScenario {

	private static final String[] WHO = { "admin", "admin-password-123" };

	@Test
	void noPingMailOrFeedTellsOfIt() {
		set(SiteSettings.PING_SITES, PEER.at("/update-service"));
		String before = feed();
		String answer = call(
				"metaWeblog.newPost", 1, WHO[0], WHO[1], Map.of("title", "Temporary", "description",
						"<a href='" + PEER.at("/page") + "'>x</a>", "mt_tb_ping_urls", List.of(PEER.at("/trackback"))),
				true);
		String id = answer.replaceFirst("(?s).*<string>(\\d+)</string>.*", "$1");
		assertThat(this.database.sql("select status from posts where id = ?")
			.param(Long.valueOf(id))
			.query(String.class)
			.single()).isEqualTo("publish");
		call("blogger.deletePost", "", id, WHO[0], WHO[1], true);
		this.clock.advance(Duration.ofMinutes(5));
		waitForTheTasks();
		assertThat(PEER.asked()).isEmpty();
		assertThat(feed()).isEqualTo(before);
		assertThat(this.database.sql("select count(*) from sent_links").query(Long.class).single()).isZero();
	}

	private void waitForTheTasks() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.database
				.sql("select count(*) from scheduled_tasks where task_name in ('tell-links', 'tell-link')")
				.query(Long.class)
				.single() == 0);
	}

	private String feed() {
		return RawHttp.get(this.port, "/feed/").text().replaceFirst("<lastBuildDate>.*</lastBuildDate>", "");
	}

}
