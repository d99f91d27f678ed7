package blog.troppo.formatting.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of block markup with what WordPress made of it, one case a line, and beside it
 * the list of the lines that still differ.
 */
public final class RecordedBlocks {

	private final String file;

	private final Set<Integer> differing;

	private RecordedBlocks(String file) {
		this.file = file;
		this.differing = lines(file + "-differences.txt").stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> Integer.valueOf(line.substring(0, line.indexOf('\t'))))
			.collect(Collectors.toSet());
	}

	public static RecordedBlocks of(String file) {
		return new RecordedBlocks(file);
	}

	/** One answer of WordPress. */
	public record Case(String file, int number, JsonNode json) {

		public String markup() {
			return this.json.get("args").get(0).asString();
		}

		public String answer() {
			return this.json.get("out").asString();
		}

		@Override
		public String toString() {
			return this.file + " " + this.number + ": " + this.json.path("url").asString("") + " " + markup();
		}

	}

	/** What Troppo makes of a case. */
	public record Rendered(String html, String css) {
	}

	/** How a case is rendered. */
	@FunctionalInterface
	public interface Renderer {

		Rendered render(Case recorded);

	}

	public List<Case> cases() {
		List<Case> cases = new ArrayList<>();
		lines(this.file + ".jsonl")
			.forEach((line) -> cases.add(new Case(this.file, cases.size() + 1, JsonMapper.shared().readTree(line))));
		return cases;
	}

	/** Every case is equal but for those listed, and these still differ. */
	public void check(Renderer renderer) {
		SoftAssertions softly = new SoftAssertions();
		for (Case recorded : cases()) {
			Rendered rendered = renderer.render(recorded);
			String html = comparable(rendered.html());
			if (this.differing.contains(recorded.number())) {
				softly.assertThat(html)
					.as("%s is listed as different", recorded)
					.isNotEqualTo(comparable(recorded.answer()));
				continue;
			}
			softly.assertThat(html).as("%s", recorded).isEqualTo(comparable(recorded.answer()));
			if (recorded.json().has("css")) {
				softly.assertThat(withoutSpace(rendered.css()))
					.as("styles of %s", recorded)
					.isEqualTo(withoutSpace(recorded.json().get("css").asString()));
			}
		}
		softly.assertAll();
	}

	private static String withoutSpace(String css) {
		return css.replaceAll("\\s+", "");
	}

	/** Ids that are made by chance, and the sites' addresses, say nothing. */
	private static String comparable(String html) {
		return html.replaceAll("(Id&quot;:&quot;|data-wp-key=\")[0-9a-f]{13}", "$1*")
			.replaceAll("http://(127\\.0\\.0\\.1:80\\d\\d|showcase\\.example)", "http://site.example")
			.replaceAll("http%3A%2F%2F(127\\.0\\.0\\.1%3A80\\d\\d|showcase\\.example)", "http%3A%2F%2Fsite.example");
	}

	static List<String> lines(String name) {
		try (InputStream in = Objects.requireNonNull(RecordedBlocks.class.getResourceAsStream("/conformance/" + name),
				name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

}
