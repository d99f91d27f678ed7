package blog.troppo.feed;

import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Conformance;
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

/** Feeds at all their other addresses, answered as WordPress 7.1.4 does. */
class FurtherFeedTests extends OnTheRecordedBlog {

	@Autowired
	Settings settings;

	@BeforeAll
	void shortenFeeds() {
		this.settings.set(SiteSettings.POSTS_PER_RSS, 2);
	}

	@TestFactory
	Stream<DynamicTest> furtherFeeds() {
		return replay("feeds-more");
	}

}
