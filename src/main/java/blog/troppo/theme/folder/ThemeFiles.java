package blog.troppo.theme.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a theme, listed once, so that a name that is asked for is looked up and
 * never walked: no {@code ..} leads anywhere.
 */
public final class ThemeFiles {

	private final Map<String, Resource> files;

	private ThemeFiles(Map<String, Resource> files) {
		this.files = files;
	}

	/** The files below a folder of the class path, such as {@code themes/classic/}. */
	public static ThemeFiles onClassPath(String folder) {
		Map<String, Resource> files = new TreeMap<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + folder + "**")) {
				String url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
				String path = url.substring(url.lastIndexOf("/" + folder) + folder.length() + 1);
				if (!path.isEmpty() && !path.endsWith("/") && file.isReadable()) {
					files.putIfAbsent(path, file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ThemeFiles(files);
	}

	/** The files below a folder of the disk; links that lead out of it are left out. */
	static ThemeFiles inFolder(Path folder) {
		Map<String, Resource> files = new TreeMap<>();
		try (Stream<Path> found = Files.walk(folder, 12)) {
			found.filter((path) -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
				.forEach((path) -> files.put(folder.relativize(path).toString().replace('\\', '/'),
						new FileSystemResource(path)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ThemeFiles(files);
	}

	public Set<String> paths() {
		return this.files.keySet();
	}

	public boolean has(String path) {
		return this.files.containsKey(path);
	}

	public Optional<byte[]> read(String path) {
		Resource file = this.files.get(path);
		if (file == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(file.getContentAsByteArray());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	public Optional<String> text(String path) {
		return read(path).map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

	/** When the youngest of them was changed, and how many they are, in one number. */
	long stamp() {
		long stamp = this.files.size();
		for (Resource file : this.files.values()) {
			try {
				stamp = stamp * 31 + file.lastModified();
			}
			catch (IOException ex) {
				stamp = stamp * 31;
			}
		}
		return stamp;
	}

}
