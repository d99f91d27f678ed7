package blog.troppo.reader;

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

/** Public addresses, answered as WordPress 7.1.4 does. */
class ReaderConformanceTests extends OnTheRecordedBlog {

	@TestFactory
	Stream<DynamicTest> recordedAddresses() {
		return replay("reader");
	}

	@TestFactory
	Stream<DynamicTest> furtherAddresses() {
		return replay("reader-more");
	}

}
