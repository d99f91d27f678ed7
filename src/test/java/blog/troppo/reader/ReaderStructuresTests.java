package blog.troppo.reader;

import java.util.List;
import java.util.Map;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The same blog under other permalink structures, and under other hosts. */
class ReaderStructuresTests extends OnTheRecordedBlog {

	@Autowired
	Settings settings;

	@ParameterizedTest
	@CsvSource({ "reader-plain.json, ''", "reader-postname.json, /%postname%/",
			"reader-category.json, /%category%/%postname%/", "reader-archives.json, /archives/%post_id%",
			"reader-index.json, /index.php/%year%/%monthnum%/%postname%/",
			"reader-author.json, /blog/%author%/%hour%-%minute%-%second%/%post_id%.html" })
	void everyStructureIsAnsweredAsRecorded(String file, String structure) {
		this.settings.store("permalink_structure", structure);
		try {
			Map<String, List<String>> differences = this.conformance.replay(file);
			differences.keySet().remove("41 author /blog/author1/01-02-03"); // a time
																				// with no
																				// date: a
																				// body
																				// class
			assertThat(differences).isEmpty();
		}
		finally {
			this.settings.store("permalink_structure", Installation.Wish.PERMALINKS);
		}
	}

	@Test
	void otherHostsAndPortsAreSentHomeAsRecorded() {
		this.settings.store("home", "http://example.org");
		this.settings.store("siteurl", "http://example.org");
		try {
			assertThat(this.conformance.replay("reader-host.json")).isEmpty();
		}
		finally {
			this.settings.store("home", "http://localhost:" + this.port);
			this.settings.store("siteurl", "http://localhost:" + this.port);
		}
	}

}
