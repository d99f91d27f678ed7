package blog.troppo.testing;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What tests share that ask the blog of the recordings ({@link RecordedBlog}). */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnTheRecordedBlog {

	@Autowired
	protected ApplicationContext context;

	@LocalServerPort
	protected int port;

	protected Conformance conformance;

	@BeforeAll
	void setUpTheRecordedBlog() {
		this.conformance = setUp();
	}

	protected Conformance setUp() {
		return RecordedBlog.setUp(this.context, this.port);
	}

	/** A test for each recorded case, by the names of the recordings. */
	protected Stream<DynamicTest> replay(String... recordings) {
		return Stream.of(recordings)
			.flatMap((name) -> Differences.tests(this.conformance, name + ".json", name + "-differs.txt"));
	}

}
