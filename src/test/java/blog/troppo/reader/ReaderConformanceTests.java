package blog.troppo.reader;

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

/** Public addresses, answered as WordPress 7.1.4 does. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderConformanceTests {

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
	Stream<DynamicTest> recordedAddresses() {
		return Differences.tests(this.conformance, "reader.json", "reader-differs.txt");
	}

	@TestFactory
	Stream<DynamicTest> furtherAddresses() {
		return Differences.tests(this.conformance, "reader-more.json", "reader-more-differs.txt");
	}

}
