package blog.troppo.xmlrpc;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import blog.troppo.discussion.linkback.LinkbackScenario;
import blog.troppo.rpc.RpcValue;
import blog.troppo.rpc.RpcWriter;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.RawHttp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A post that is published and deleted at once, as some programs do to see how the theme
 * shows one, is nobody else's business.
 */
class TemporaryPostTests extends LinkbackScenario {

	@Value("${troppo.data}")
	Path data;

	private static final String[] WHO = { "admin", "admin-password-123" };

	/** Services are not told of a blog that only its own machine can see. */
	@BeforeEach
	void standOnTheInternet() {
		set(SiteSettings.HOME, "http://club.example");
	}

	@AfterEach
	void comeHome() {
		set(SiteSettings.HOME, "http://localhost:" + this.port);
	}

	@Test
	void noPingMailOrFeedTellsOfIt() {
		String thanks = new String(RpcWriter.answer(RpcValue.of(Map.of("flerror", false))), StandardCharsets.UTF_8);
		set(SiteSettings.PING_SITES, PEER.has("/update-service", thanks));
		set(SiteSettings.WEBSUB_HUBS, PEER.has("/hub", "Thanks"));
		call("metaWeblog.newPost", 1, WHO[0], WHO[1], Map.of("title", "Lasting", "description", "Its text."), true);
		letTheTasksRun();
		assertThat(PEER.asked()).anyMatch((asked) -> asked.startsWith("POST /update-service"))
			.anyMatch((asked) -> asked.startsWith("POST /hub"));
		PEER.forget();
		Mailbox mails = new Mailbox(this.data);
		mails.empty();
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
		letTheTasksRun();
		assertThat(PEER.asked()).isEmpty();
		assertThat(mails.size()).isZero();
		assertThat(feed()).isEqualTo(before);
		assertThat(this.database.sql("select count(*) from sent_links").query(Long.class).single()).isZero();
	}

	/** Whatever was queued, under whatever name. */
	private void letTheTasksRun() {
		this.clock.advance(Duration.ofMinutes(5));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.database.sql("select count(*) from scheduled_tasks where execution_time <= ?")
				.param(Timestamp.from(this.clock.instant()))
				.query(Long.class)
				.single() == 0);
	}

	private String feed() {
		return RawHttp.get(this.port, "/feed/").text().replaceFirst("<lastBuildDate>.*</lastBuildDate>", "");
	}

}
