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

/** The routes that the block editor lives on, answered as WordPress 7.1.4 does. */
class RestEditorConformanceTests extends OnTheRecordedBlog {

	/** What it asks before it shows a post, one after the other. */
	@TestFactory
	Stream<DynamicTest> howTheEditorStarts() {
		return replay("rest-editor-start");
	}

	@TestFactory
	Stream<DynamicTest> whatIsRegistered() {
		return replay("rest-editor-registry");
	}

	@TestFactory
	Stream<DynamicTest> patternsAndMenusOfBlocks() {
		return replay("rest-editor-blocks");
	}

	@TestFactory
	Stream<DynamicTest> themesAndStyles() {
		return replay("rest-editor-design");
	}

	@TestFactory
	Stream<DynamicTest> templatesAndTheirParts() {
		return replay("rest-editor-templates");
	}

}
