package blog.troppo.rest;

import java.util.stream.Stream;

import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
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
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestConformanceTests {

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
	Stream<DynamicTest> reading() {
		return Differences.tests(this.conformance, "rest-read.json", "rest-read-differs.txt");
	}

	/** What readers see of each post and page that was imported. */
	@TestFactory
	Stream<DynamicTest> texts() {
		return Differences.tests(this.conformance, "rest-rendered.json", "rest-rendered-differs.txt");
	}

}
