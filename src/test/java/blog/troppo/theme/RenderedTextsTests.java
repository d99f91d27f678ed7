package blog.troppo.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.content.Post;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What WordPress's REST API calls {@code rendered}, for every post, page and attachment
 * of the imported blog: the whole way of a stored text through all filters.
 */
@TroppoTest
class RenderedTextsTests {

	private static final Path RECORDED = Path.of("src/test/resources/conformance/rendered.jsonl");

	private static final Path DIFFERENCES = Path.of("src/test/resources/conformance/rendered-differences.txt");

	@Autowired
	ApplicationContext context;

	@Autowired
	ContentFormatting formatting;

	@Autowired
	TransactionOperations transactions;

	ShowcaseSite site;

	@BeforeEach
	void open() {
		this.site = ShowcaseSite.in(this.context);
	}

	@Test
	void everyImportedTextIsRenderedAsWordPressDoes() throws IOException {
		Set<String> differing = Files.readAllLines(DIFFERENCES)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t")[0])
			.collect(Collectors.toSet());
		SoftAssertions softly = new SoftAssertions();
		for (String line : Files.readAllLines(RECORDED)) {
			JsonNode recorded = JsonMapper.shared().readTree(line);
			this.transactions.executeWithoutResult((status) -> {
				Post post = this.site.post(recorded.path("id").asLong());
				compare(post, "title", recorded, this.formatting.title(post.title()).markup(), differing, softly);
				if (!post.needsPassword()) {
					compare(post, "content", recorded, content(post), differing, softly);
					compare(post, "excerpt", recorded, excerpt(post), differing, softly);
				}
			});
		}
		softly.assertAll();
	}

	private String content(Post post) {
		Texts texts = this.formatting.texts(List.of(post), Viewer.anybody());
		return this.formatting.content(post.content(), post.id(), texts).markup();
	}

	private String excerpt(Post post) {
		Texts texts = this.formatting.texts(List.of(post), Viewer.anybody());
		String text = post.excerpt().isBlank() ? this.formatting.beginning(post, texts) : post.excerpt();
		return this.formatting.excerpt(text).markup();
	}

	private static void compare(Post post, String name, JsonNode recorded, String rendered, Set<String> differing,
			SoftAssertions softly) {
		JsonNode expected = recorded.path(name);
		if (!expected.isString()) {
			return;
		}
		String id = "rendered " + post.id() + " " + name;
		String ours = rendered.replace(ShowcaseSite.URL, "{base}");
		if (differing.contains(post.id() + " " + name)) {
			softly.assertThat(ours).as("%s is listed as different", id).isNotEqualTo(expected.asString());
		}
		else {
			softly.assertThat(ours).as("%s: text", id).isEqualTo(expected.asString());
		}
	}

}
