package blog.troppo.feed;

import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.RecordedCase;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Feeds at all their other addresses, answered as WordPress 7.1.4 does. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FurtherFeedTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	Settings settings;

	@LocalServerPort
	int port;

	Conformance conformance;

	@BeforeAll
	void setUpTheRecordedBlog() {
		this.conformance = RecordedBlog.setUp(this.context, this.port);
		this.settings.set(SiteSettings.POSTS_PER_RSS, 2);
	}

	@TestFactory
	Stream<DynamicTest> furtherFeeds() {
		return RecordedCase.load("feeds-more.json")
			.stream()
			.map((one) -> dynamicTest(one.id(),
					() -> assertThat(this.conformance.differences(one)).as(one.id()).isEmpty()));
	}

}
