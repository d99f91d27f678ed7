package blog.troppo.formatting;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site's language on readers' pages: what blocks, titles and feeds say, the names of
 * months, what counts as a word. Words are asked for in English, as WordPress's
 * {@code __()} has it; the table {@code words-de.txt} has each of them in German. A
 * language without a table says them in English.
 */
public final class Language {

	public static final Language ENGLISH = new Language(Locale.US, WordCount.WORDS, Map.of());

	private static final Map<String, Map<String, String>> TABLES = new ConcurrentHashMap<>();

	private final Locale locale;

	private final WordCount wordCount;

	private final Map<String, String> words;

	private Language(Locale locale, WordCount wordCount, Map<String, String> words) {
		this.locale = locale;
		this.wordCount = wordCount;
		this.words = words;
	}

	/** By the name that WordPress stores, such as {@code de_DE}; empty for English. */
	public static Language of(String name) {
		Locale locale = locale(name);
		Map<String, String> words = locale.getLanguage().equals("de") ? TABLES.computeIfAbsent("de", Language::table)
				: Map.of();
		return new Language(locale, WordCount.of(name), words);
	}

	/** WordPress's {@code de_DE_formal} is a German of Germany. */
	public static Locale locale(String name) {
		String[] parts = name.split("_");
		return parts[0].isEmpty() ? Locale.US
				: Locale.of(parts[0], (parts.length > 1 && parts[1].matches("[A-Z]{2}")) ? parts[1] : "");
	}

	private static Map<String, String> table(String language) {
		Map<String, String> words = new HashMap<>();
		for (String line : Tables.lines("words-" + language + ".txt")) {
			int tab = line.indexOf('\t');
			words.put(line.substring(0, tab), line.substring(tab + 1));
		}
		return Map.copyOf(words);
	}

	public Locale locale() {
		return this.locale;
	}

	public WordCount wordCount() {
		return this.wordCount;
	}

	/** These words, given in English. */
	public String say(String english) {
		return this.words.getOrDefault(english, english);
	}

	/** The same with what stands in for {@code %s} or <code>%2$s</code>. */
	public String say(String english, Object... values) {
		return say(english).formatted(values);
	}

	/** So many of something; the number stands in first. */
	public String count(long number, String one, String many, Object... more) {
		Object[] values = new Object[more.length + 1];
		values[0] = number;
		System.arraycopy(more, 0, values, 1, more.length);
		return say((number == 1) ? one : many, values);
	}

	/** A date in PHP's letters. */
	public String date(String pattern, ZonedDateTime date) {
		return PhpDateFormat.format(pattern, date, this.locale);
	}

}
