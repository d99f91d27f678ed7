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

/** The routes that the block editor lives on, answered as WordPress 7.1.4 does. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestEditorConformanceTests {

	@Autowired
	ApplicationContext context;

	@LocalServerPort
	int port;

	Conformance conformance;

	@BeforeAll
	void setUpTheRecordedBlog() {
		this.conformance = RecordedBlog.setUp(this.context, this.port);
	}

	/** What it asks before it shows a post, one after the other. */
	@TestFactory
	Stream<DynamicTest> howTheEditorStarts() {
		return replay("start");
	}

	@TestFactory
	Stream<DynamicTest> whatIsRegistered() {
		return replay("registry");
	}

	@TestFactory
	Stream<DynamicTest> patternsAndMenusOfBlocks() {
		return replay("blocks");
	}

	@TestFactory
	Stream<DynamicTest> themesAndStyles() {
		return replay("design");
	}

	@TestFactory
	Stream<DynamicTest> templatesAndTheirParts() {
		return replay("templates");
	}

	private Stream<DynamicTest> replay(String part) {
		return Differences.tests(this.conformance, "rest-editor-" + part + ".json",
				"rest-editor-" + part + "-differs.txt");
	}

}
