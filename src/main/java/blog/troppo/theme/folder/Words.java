package blog.troppo.theme.folder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The words of templates and views, by key: a theme's {@code messages.properties} over
 * the engine's, and those of a language, such as {@code messages_de.properties}, over
 * both. Values are {@link MessageFormat} patterns.
 */
public final class Words {

	private final Properties values;

	private final Locale language;

	/** Read once, and copied each time, as they cannot be used by two at once. */
	private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

	private Words(Properties values, Locale language) {
		this.values = values;
		this.language = language;
	}

	/**
	 * The engine's words, with a theme's own over them; what nobody wrote in the language
	 * is English.
	 */
	public static Words of(ThemeFiles engine, Theme theme, Locale language) {
		Properties values = new Properties();
		for (String file : new String[] { "messages.properties",
				"messages_" + language.getLanguage() + ".properties" }) {
			engine.text(file).ifPresent((text) -> load(values, text));
			theme.line().reversed().forEach((each) -> each.files().text(file).ifPresent((text) -> load(values, text)));
		}
		return new Words(values, language);
	}

	private static void load(Properties values, String text) {
		try {
			values.load(new StringReader(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Locale language() {
		return this.language;
	}

	public Optional<String> find(String key, Object... parameters) {
		return Optional.ofNullable(this.patterns.computeIfAbsent(key, this::pattern))
			.map((pattern) -> ((MessageFormat) pattern.clone()).format(parameters));
	}

	private @Nullable MessageFormat pattern(String key) {
		String value = this.values.getProperty(key);
		return (value != null) ? new MessageFormat(value, this.language) : null;
	}

	/** The words for a key; the key itself if there are none. */
	public String say(String key, Object... parameters) {
		return find(key, parameters).orElse(key);
	}

}
