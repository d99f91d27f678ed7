package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What WordPress knows of files by their names. */
public final class FileTypes {

	/** What a browser or a server might run is never taken, whoever sends it. */
	private static final Set<String> REFUSED = Set.of("text/html", "application/javascript", "text/css",
			"image/svg+xml", "application/x-shockwave-flash", "application/x-msdownload", "application/java");

	private static final Properties TYPES = read();

	private FileTypes() {
	}

	/** The MIME type, or empty where WordPress knows none. */
	public static String of(String name) {
		return (name.indexOf('.') < 0) ? "" : TYPES.getProperty(extension(name), "");
	}

	/** Whether files of this name may be uploaded, as far as the name tells. */
	public static boolean isTaken(String name) {
		String type = of(name);
		return !type.isEmpty() && !REFUSED.contains(type);
	}

	/** The types of files that may be uploaded, by the ends of names. */
	public static SortedMap<String, String> taken() {
		SortedMap<String, String> taken = new TreeMap<>();
		TYPES.stringPropertyNames()
			.stream()
			.filter((end) -> isTaken("file." + end))
			.forEach((end) -> taken.put(end, TYPES.getProperty(end)));
		return taken;
	}

	static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static Properties read() {
		Properties types = new Properties();
		try (InputStream in = FileTypes.class.getResourceAsStream("file-types.properties")) {
			types.load(in);
			return types;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
