package blog.troppo.feed;

import java.util.stream.Stream;

import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
import blog.troppo.testing.OnTheRecordedBlog;
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
class FeedConformanceTests extends OnTheRecordedBlog {

	@TestFactory
	Stream<DynamicTest> recordedFeeds() {
		return replay("feeds");
	}

	/** Later pages, parts of dates, searches, and what is not there. */
	@TestFactory
	Stream<DynamicTest> feedsOfParts() {
		return replay("feeds-parts");
	}

}
