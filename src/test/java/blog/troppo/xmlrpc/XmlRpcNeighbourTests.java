package blog.troppo.xmlrpc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Registration;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Odder calls of all methods, also by an editor, an author, a contributor and a
 * subscriber, answered as WordPress 7.1.4 does.
 */
class XmlRpcNeighbourTests extends OnTheRecordedBlog {

	private static final List<String> PEOPLE = List.of("editor", "author", "contributor", "subscriber");

	@Autowired
	Registration registration;

	@Autowired
	UserAuthoring authoring;

	@BeforeAll
	void invitePeople() {
		PEOPLE.forEach((role) -> {
			String name = role.substring(0, 2);
			long id = this.registration.register(name, "pass-word-1", name + "@example.com", role).id();
			this.authoring.update(id, UserChange.nothing().displayName(name.toUpperCase(Locale.ROOT)));
		});
	}

	@TestFactory
	Stream<DynamicTest> recordedCalls() {
		return replay("xmlrpc-more");
	}

}
