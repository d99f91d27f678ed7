package blog.troppo.reader;

import java.util.stream.Stream;

import blog.troppo.testing.Conformance;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A blog in many languages, with names that are numbers, broken HTML, files with odd
 * names and pages of the same slug: pages, feeds, REST and XML-RPC answer as WordPress
 * 7.1.4 does.
 */
class ManyTonguesTests extends OnTheRecordedBlog {

	@Override
	protected Conformance setUp() {
		return RecordedBlog.setUpWith(this.context, this.port, "tongues.xml");
	}

	/** What is written comes last: it would show in lists. */
	@TestFactory
	Stream<DynamicTest> readingAndThenWriting() {
		return replay("tongues-pages", "tongues-feeds", "tongues-rest", "tongues-write", "tongues-xmlrpc");
	}

}
