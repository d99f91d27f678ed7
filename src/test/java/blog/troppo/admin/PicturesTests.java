package blog.troppo.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The documentation shows each screen of the admin, light and dark. */
@AdminTest
class PicturesTests extends AtTheAdmin {

	private static final List<String> SCHEMES = List.of("-light.png", "-dark.png");

	@Test
	void eachScreenHasItsTwoPicturesAndNoOtherIsLeft() throws IOException {
		Set<String> wanted = new TreeSet<>();
		Stream
			.of(screens().map((columns) -> columns[2]).filter((name) -> !name.equals("-")),
					PicturesOfTheAdmin.BESIDES.stream(),
					PicturesOfTheAdmin.ON_A_PHONE.stream().map((name) -> name + "-small"))
			.flatMap((names) -> names)
			.forEach((name) -> SCHEMES.forEach((scheme) -> wanted.add(name + scheme)));
		PicturesOfTheAdmin.ONCE.forEach((name) -> wanted.add(name + ".png"));
		try (Stream<Path> files = Files.list(PicturesOfTheAdmin.FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(wanted);
		}
	}

	@Test
	void eachScreenOfTheMenuIsAmongThem() {
		Set<String> shown = screens().filter((columns) -> !columns[2].equals("-"))
			.map((columns) -> columns[0])
			.collect(Collectors.toSet());
		List<String> menu = as("administrator").get("/wp-admin/index.php")
			.document()
			.select("#rail a")
			.eachAttr("href");
		assertThat(menu).hasSizeGreaterThan(15).isSubsetOf(shown);
		List<String> tools = as("administrator").get("/wp-admin/tools.php")
			.document()
			.select("main li a")
			.eachAttr("href");
		assertThat(tools).hasSizeGreaterThan(5).isSubsetOf(shown);
	}

	private static Stream<String[]> screens() {
		return AtEveryScreen.SCREENS.lines().map((line) -> line.strip().split(" *\\| *"));
	}

}
