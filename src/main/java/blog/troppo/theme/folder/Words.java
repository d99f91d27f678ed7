package blog.troppo.theme.folder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The words of templates and views, by key: a theme's {@code messages.properties} over
 * the engine's. Values are {@link MessageFormat} patterns.
 */
public final class Words {

	private final Properties values;

	private Words(Properties values) {
		this.values = values;
	}

	/** The engine's words, with a theme's own over them. */
	public static Words of(ThemeFiles engine, Theme theme) {
		Properties values = new Properties();
		engine.text("messages.properties").ifPresent((text) -> load(values, text));
		theme.line()
			.reversed()
			.forEach((each) -> each.files().text("messages.properties").ifPresent((text) -> load(values, text)));
		return new Words(values);
	}

	private static void load(Properties values, String text) {
		try {
			values.load(new StringReader(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Optional<String> find(String key, Object... parameters) {
		return Optional.ofNullable(this.values.getProperty(key))
			.map((pattern) -> new MessageFormat(pattern, Locale.ENGLISH).format(parameters));
	}

	/** The words for a key; the key itself if there are none. */
	public String say(String key, Object... parameters) {
		return find(key, parameters).orElse(key);
	}

}
