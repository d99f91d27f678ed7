package blog.troppo.rest.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever adds a route says who may use it. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PermissionTableTests {

	private static final Path TABLE = Path.of("src/test/resources/conformance/rest-permissions.tsv");

	@Autowired
	RestServer server;

	/** A method of an address; what stands in braces is somebody's id. */
	private record Asked(String method, String path) {

		static Asked of(String line) {
			String[] cells = line.split("\t", -1);
			String path = cells[1].replaceFirst("\\?.*", "")
				.replaceAll("\\{(widget|apppass)}", "text-2")
				.replaceAll("\\{\\w+}", "12");
			return new Asked(cells[0], path);
		}

	}

	@Test
	void eachMethodOfEachRouteHasALineInTheTableOfPermissions() throws IOException {
		List<Asked> table = Files.readAllLines(TABLE)
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("fixture"))
			.map(Asked::of)
			.toList();
		assertThat(this.server.routes().all()).isNotEmpty().allSatisfy((route) -> {
			Pattern path = Pattern.compile(route.pattern().replaceAll("\\(\\?P<\\w+>", "("), Pattern.CASE_INSENSITIVE);
			assertThat(route.methods().distinct())
				.allSatisfy((method) -> assertThat(table).as(method + " " + route.pattern())
					.anyMatch((asked) -> asked.method().equals(method) && path.matcher(asked.path()).matches()));
		});
	}

}
