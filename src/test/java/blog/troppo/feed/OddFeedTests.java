package blog.troppo.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.RecordedCase;
import blog.troppo.testing.TroppoTest;
import blog.troppo.transfer.ImportOptions;
import blog.troppo.transfer.BlogImport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A blog full of oddities under many settings: its feeds are WordPress's. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddFeedTests {

	private static final String PRETTY = "/%year%/%monthnum%/%day%/%postname%/";

	@Autowired
	Installation installation;

	@Autowired
	BlogImport wxr;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	@BeforeAll
	void setUpTheBlog() {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Troppo", "admin",
				"admin-password-123", "admin@example.com", "Australia/Darwin", PRETTY, true));
		this.wxr.importFile(Path.of("src/test/resources/conformance/odd.xml"),
				new ImportOptions(ImportOptions.Media.SKIP, false), (phase, done, total) -> {
				});
		this.settings.store("blogname", "Club &amp; Troppo&#039;s &quot;x&quot; &lt;y&gt;");
		this.settings.store("blogdescription", "A &lt;b&gt;tag&lt;/b&gt; &amp; &quot;line&quot; -- &#039;yes&#039;");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource
	void feedsUnderTheseSettingsAreWordPresss(String file, Map<String, String> wanted) {
		wanted.forEach(this.settings::store);
		// settings change faster here than feeds can be dated
		this.database.sql("delete from feed_dates").update();
		Conformance conformance = new Conformance(this.port, Map.of());
		for (RecordedCase one : RecordedCase.load(file)) {
			assertThat(conformance.differences(one)).as(one.id()).isEmpty();
		}
	}

	static Stream<Arguments> feedsUnderTheseSettingsAreWordPresss() {
		return List.of(Arguments.of("feeds-odd.json", Map.of("posts_per_rss", "10")),
				Arguments.of("feeds-odd-excerpts.json", Map.of("posts_per_rss", "3", "rss_use_excerpt", "1")),
				Arguments.of("feeds-odd-plain.json", Map.of("permalink_structure", "", "rss_use_excerpt", "0")),
				Arguments.of("feeds-odd-archives.json", Map.of("permalink_structure", "/archives/%post_id%")),
				Arguments.of("feeds-odd-front.json", Map.of("permalink_structure", PRETTY, "show_on_front", "page",
						"page_on_front", "118", "page_for_posts", "119")))
			.stream();
	}

}
