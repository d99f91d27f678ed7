package blog.troppo.xmlrpc;

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
 * XML-RPC and trackbacks, answered as WordPress 7.1.4 does where it only tries things
 * out. The calls were recorded after those of REST that write.
 */
class XmlRpcConformanceTests extends OnTheRecordedBlog {

	@BeforeAll
	void writeWhatWasWritten() {
		this.conformance.replay("rest-write.json");
	}

	@TestFactory
	Stream<DynamicTest> recordedCalls() {
		return replay("xmlrpc");
	}

	@TestFactory
	Stream<DynamicTest> recordedTrackbacks() {
		return replay("trackback");
	}

}
