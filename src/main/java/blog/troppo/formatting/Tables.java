package blog.troppo.formatting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The tables this package keeps as text files beside its classes.
 */
final class Tables {

	private Tables() {
	}

	/** A table's lines, without the comments that begin with {@code #}. */
	static List<String> lines(String name) {
		try (InputStream in = Tables.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("The table " + name + " is missing from the program");
			}
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().filter((line) -> !line.isEmpty() && line.charAt(0) != '#').toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
