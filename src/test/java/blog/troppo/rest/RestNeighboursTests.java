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

/** Parameters given values of every kind, answered as WordPress 7.1.4 does. */
class RestNeighboursTests extends OnTheRecordedBlog {

	/** What is written comes last: it would show in lists. */
	@TestFactory
	Stream<DynamicTest> readingAndThenWriting() {
		return replay("rest-neighbours", "rest-write-neighbours");
	}

}
