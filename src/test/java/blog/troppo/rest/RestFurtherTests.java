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

/**
 * The whole route table asked by people of each role, in each context, with selected
 * fields, embedded things, pages beyond the end, batches: answered as WordPress 7.1.4
 * does.
 */
class RestFurtherTests extends OnTheRecordedBlog {

	@Override
	protected Conformance setUp() {
		return RecordedBlog.setUpWithPeople(this.context, this.port);
	}

	/** What is written comes last: it would show in lists. */
	@TestFactory
	Stream<DynamicTest> readingAndThenWriting() {
		return replay("rest-further", "rest-write-further");
	}

}
