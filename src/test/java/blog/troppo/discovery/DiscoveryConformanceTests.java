package blog.troppo.discovery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.Differences;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs find the blog by, answered as WordPress 7.1.4 does. */
class DiscoveryConformanceTests extends OnTheRecordedBlog {

	@Autowired
	Settings settings;

	@AfterEach
	void restoreTheSettings() {
		store(Map.of("permalink_structure", Installation.Wish.PERMALINKS, "blog_public", "1", "show_on_front", "posts",
				"page_on_front", "0", "page_for_posts", "0", "blogname", "Club Troppo"));
	}

	@TestFactory
	Stream<DynamicTest> recordedAnswers() {
		return replay("discovery");
	}

	@ParameterizedTest
	@ValueSource(strings = { "discovery-usual.json", "discovery-oembed.json" })
	void furtherQuestionsAreAnsweredAsRecorded(String file) {
		assertThat(this.conformance.replay(file)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "discovery-plain.json, ''", "discovery-postname.json, /%postname%",
			"discovery-index.json, /index.php/%year%/%postname%/" })
	void everyStructureIsAnsweredAsRecorded(String file, String structure) {
		store(Map.of("permalink_structure", structure));
		assertThat(this.conformance.replay(file)).isEmpty();
	}

	@Test
	void aSiteThatDoesNotWantToBeFoundHasNoSitemaps() {
		store(Map.of("blog_public", "0"));
		assertThat(this.conformance.replay("discovery-private.json")).isEmpty();
	}

	@Test
	void aPageOnTheFrontIsListedAsTheFront() {
		store(Map.of("show_on_front", "page", "page_on_front", "11", "page_for_posts", "21"));
		assertThat(this.conformance.replay("discovery-static.json")).isEmpty();
	}

	@Test
	void aFrontWithoutItsPageIsListedAsRecorded() {
		store(Map.of("show_on_front", "page"));
		assertThat(this.conformance.replay("discovery-nofront.json")).isEmpty();
	}

	@Test
	void aNameWithMarkupIsWrittenAsRecorded() {
		store(Map.of("blogname", "A &amp; B &lt;i&gt;&quot;x&quot;&lt;/i&gt;"));
		Map<String, List<String>> differences = this.conformance.replay("discovery-named.json");
		assertThat(differences).isEmpty();
	}

	private void store(Map<String, String> values) {
		values.forEach(this.settings::store);
	}

}
