package blog.troppo.rest;

import java.util.stream.Stream;

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

/** REST, answered as WordPress 7.1.4 does. */
class RestConformanceTests extends OnTheRecordedBlog {

	@TestFactory
	Stream<DynamicTest> reading() {
		return replay("rest-read");
	}

	/** What readers see of each post and page that was imported. */
	@TestFactory
	Stream<DynamicTest> texts() {
		return replay("rest-rendered");
	}

}
