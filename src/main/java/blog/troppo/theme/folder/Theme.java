package blog.troppo.theme.folder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A theme as it was when it was read: its files, and those of the theme that it is a
 * child of. What a child lacks is its parent's.
 *
 * @param name the folder's name, which settings hold as {@code stylesheet}
 */
public record Theme(String name, StyleHeader header, ThemeFiles files, ThemeOptions options, ThemeJson json,
		@Nullable Theme parent) {

	/** The theme and its ancestors, the theme itself first. */
	public List<Theme> line() {
		List<Theme> line = new ArrayList<>();
		for (Theme theme = this; theme != null; theme = theme.parent()) {
			line.add(theme);
		}
		return line;
	}

	/** The text of a file, from the first of the line that has it. */
	public Optional<String> text(String path) {
		return line().stream()
			.filter((theme) -> theme.files().has(path))
			.findFirst()
			.flatMap((theme) -> theme.files().text(path));
	}

	/** The theme of the line that a file would be taken from. */
	public Optional<Theme> ownerOf(String path) {
		return line().stream().filter((theme) -> theme.files().has(path)).findFirst();
	}

	/** All paths of the line. */
	public Set<String> paths() {
		Set<String> paths = new LinkedHashSet<>();
		line().forEach((theme) -> paths.addAll(theme.files().paths()));
		return paths;
	}

	/** The JSON of a file of {@code styles/}; empty if there is none to be read. */
	public Optional<ObjectNode> variation(String path) {
		return text(path).map(ThemeJson::parse).map(ThemeJson::root);
	}

	/** The layouts of blocks that it brings, by their files' names. */
	public List<ThemePattern> patterns() {
		return paths().stream()
			.filter(ThemePattern::isOne)
			.sorted()
			.flatMap((path) -> text(path).stream())
			.flatMap((text) -> ThemePattern.parse(text).stream())
			.toList();
	}

	/** The blocks of a pattern by its name: WordPress's own, or one that it brings. */
	public Optional<String> pattern(String name) {
		return CorePatterns.content(name)
			.or(() -> patterns().stream()
				.filter((pattern) -> pattern.slug().equals(name))
				.findFirst()
				.map(ThemePattern::content));
	}

	public String title() {
		return this.header.name().isEmpty() ? this.name : this.header.name();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
