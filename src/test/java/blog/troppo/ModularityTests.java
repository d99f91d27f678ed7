package blog.troppo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private static final Path ARCHITECTURE = Path.of("docs", "architecture.md");

	private final ApplicationModules modules = ApplicationModules.of(TroppoApplication.class);

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		this.modules.verify();
	}

	/** To draw it anew: {@code mvn test -Dtest=ModularityTests -Ddraw}. */
	@Test
	void theArchitecturePageHasThePictureOfTodaysModules() throws IOException {
		String page = Files.readString(ARCHITECTURE);
		String drawn = page.replaceFirst("(?s)```mermaid\n.*?```", "```mermaid\n" + picture() + "```");
		if (System.getProperty("draw") != null) {
			Files.writeString(ARCHITECTURE, drawn);
		}
		assertThat(page).isEqualTo(drawn);
	}

	private String picture() {
		return this.modules.stream()
			.flatMap((module) -> module.getDirectDependencies(this.modules)
				.uniqueModules()
				.map((used) -> "\t" + name(module) + " --> " + name(used)))
			.sorted()
			.collect(Collectors.joining("\n", "graph TD\n", "\n"));
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}

}
