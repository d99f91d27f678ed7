package blog.troppo.feed;

import java.util.stream.Stream;

import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
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

/** Feeds, answered as WordPress 7.1.4 does. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedConformanceTests {

	@Autowired
	ApplicationContext context;

	@LocalServerPort
	int port;

	Conformance conformance;

	@BeforeAll
	void setUpTheRecordedBlog() {
		this.conformance = RecordedBlog.setUp(this.context, this.port);
	}

	@TestFactory
	Stream<DynamicTest> recordedFeeds() {
		return Differences.tests(this.conformance, "feeds.json", "feeds-differs.txt");
	}

	/** Later pages, parts of dates, searches, and what is not there. */
	@TestFactory
	Stream<DynamicTest> feedsOfParts() {
		return RecordedCase.load("feeds-parts.json")
			.stream()
			.map((one) -> dynamicTest(one.id(),
					() -> assertThat(this.conformance.differences(one)).as(one.id()).isEmpty()));
	}

}
