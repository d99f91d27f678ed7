package blog.troppo.linkback;

import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Comments, trackbacks and sign-ins one after the other, as WordPress 7.1.4 answered
 * them, at whichever door they come in.
 */
class DiscussionConformanceTests extends OnTheRecordedBlog {

	@Autowired
	Settings settings;

	@BeforeAll
	void slowCommentersDown() {
		this.settings.set(SiteSettings.COMMENT_FLOOD_SECONDS, 15);
	}

	@TestFactory
	Stream<DynamicTest> recordedDiscussion() {
		return replay("discussion");
	}

}
