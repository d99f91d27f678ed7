package blog.troppo.rest.design;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The templates that stand in for another, as {@code get_template_hierarchy} names them.
 */
class HierarchyTests {

	@TestFactory
	Stream<DynamicTest> eachTemplateHasWordPressesSubstitutes() throws IOException {
		return lines().map((line) -> line.split("\t"))
			.map((cells) -> DynamicTest.dynamicTest(
					cells[0] + (cells[1].equals("true") ? ", custom" : "") + " of \"" + cells[2] + "\"",
					() -> assertThat(String.join(" ", Hierarchy.of(cells[0], cells[1].equals("true"), cells[2])))
						.isEqualTo(cells[3])));
	}

	@Test
	void aPrefixOfNothingIsNoFailure() {
		assertThat(Hierarchy.of("x", false, "-")).startsWith("x", "-").endsWith("index");
	}

	private static Stream<String> lines() throws IOException {
		String file = "/conformance/template-hierarchy.tsv";
		try (InputStream in = Objects.requireNonNull(HierarchyTests.class.getResourceAsStream(file), file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
		}
	}

}
