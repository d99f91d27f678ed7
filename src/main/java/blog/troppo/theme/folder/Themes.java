package blog.troppo.theme.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The themes at hand: those that come with Troppo, on the class path, and the owner's
 * own, in the folder {@code themes} of the data folder, which win over one of the same
 * name. A change to an owner's file is seen within two seconds.
 */
@Component
public class Themes {

	/** The theme when the one of the settings is gone. */
	public static final String STANDARD = "classic";

	private static final String BUILT_IN = "themes/";

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

	private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

	private final Path own;

	private final InstantSource clock;

	private final Map<String, Read> known = new ConcurrentHashMap<>();

	private record Read(@Nullable Theme theme, long stamp, Instant at) {
	}

	Themes(@Value("${troppo.data}") Path data, InstantSource clock) {
		this.own = data.resolve("themes");
		this.clock = clock;
	}

	public Optional<Theme> find(String name) {
		if (!NAME.matcher(name).matches()) {
			return Optional.empty();
		}
		Read read = this.known.get(name);
		if (read == null || isStale(read, name)) {
			read = read(name);
			this.known.put(name, read);
		}
		return Optional.ofNullable(read.theme());
	}

	/** The theme of this name; the standard one if there is none such. */
	public Theme get(String name) {
		return find(name).or(() -> find(STANDARD))
			.orElseThrow(() -> new IllegalStateException("The theme " + STANDARD + " is not on the class path"));
	}

	/** The names of all themes. */
	public Set<String> names() {
		Set<String> names = new TreeSet<>();
		ThemeFiles.onClassPath(BUILT_IN)
			.paths()
			.stream()
			.filter((path) -> path.indexOf('/') > 0)
			.forEach((path) -> names.add(path.substring(0, path.indexOf('/'))));
		if (Files.isDirectory(this.own)) {
			try (Stream<Path> folders = Files.list(this.own)) {
				folders.filter(Files::isDirectory).forEach((folder) -> names.add(folder.getFileName().toString()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		names.removeIf((name) -> find(name).isEmpty());
		return names;
	}

	private boolean isStale(Read read, String name) {
		Instant now = this.clock.instant();
		if (Duration.between(read.at(), now).abs().compareTo(LOOK_AGAIN) < 0) {
			return false;
		}
		if (read.stamp() != stamp(name)) {
			return true;
		}
		Theme theme = read.theme();
		Theme parent = (theme != null) ? theme.parent() : null;
		if (parent != null && find(parent.name()).orElse(null) != parent) {
			return true;
		}
		this.known.put(name, new Read(theme, read.stamp(), now));
		return false;
	}

	private long stamp(String name) {
		Path folder = this.own.resolve(name);
		return Files.isDirectory(folder) ? ThemeFiles.inFolder(folder).stamp() : 0;
	}

	/** A parent has no parent itself, in WordPress too, so that there are no circles. */
	private @Nullable Theme parent(String name) {
		if (!NAME.matcher(name).matches()) {
			return null;
		}
		boolean isChild = files(name).text("style.css")
			.filter((css) -> !StyleHeader.parse(css).template().isEmpty())
			.isPresent();
		return isChild ? null : find(name).orElse(null);
	}

	private ThemeFiles files(String name) {
		Path folder = this.own.resolve(name);
		return Files.isDirectory(folder) ? ThemeFiles.inFolder(folder) : ThemeFiles.onClassPath(BUILT_IN + name + "/");
	}

	private Read read(String name) {
		boolean isOwn = Files.isDirectory(this.own.resolve(name));
		ThemeFiles files = files(name);
		Theme theme = files.has("style.css") ? theme(name, files) : null;
		return new Read(theme, isOwn ? files.stamp() : 0, this.clock.instant());
	}

	private Theme theme(String name, ThemeFiles files) {
		StyleHeader header = StyleHeader.parse(files.text("style.css").orElse(""));
		Theme parent = null;
		if (!header.template().isEmpty() && !header.template().equals(name)) {
			parent = parent(header.template());
		}
		ThemeOptions inherited = (parent != null) ? parent.options() : ThemeOptions.NONE;
		ThemeOptions options = files.text("settings.json").map(ThemeOptions::parse).orElse(inherited);
		ThemeJson json = ThemeJson.parse(files.text("theme.json").orElse("{}"));
		return new Theme(name, header, files, options, (parent != null) ? json.over(parent.json()) : json, parent);
	}

}
