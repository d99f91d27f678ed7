package blog.troppo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecipesTests {

	private static final Pattern FILE = Pattern.compile("`((?:src|docs|migrations|themes)[^`\\s]*)`");

	@Test
	void eachFileThatTheDocumentsNameExists() throws IOException {
		for (Path document : List.of(Path.of("docs/recipes.md"), Path.of("docs/architecture.md"),
				Path.of("CONTRIBUTING.md"))) {
			List<String> named = FILE.matcher(Files.readString(document))
				.results()
				.map((MatchResult match) -> match.group(1))
				.toList();
			assertThat(named).as(document.toString())
				.isNotEmpty()
				.allSatisfy((file) -> assertThat(Path.of(file)).exists());
		}
	}

}
