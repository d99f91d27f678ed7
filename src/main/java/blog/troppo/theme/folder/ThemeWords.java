package blog.troppo.theme.folder;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a theme calls its settings and places, in the language of who looks after it: its
 * file {@code languages/de.json} names the other language's words by its own.
 */
public record ThemeWords(Map<String, String> words) {

	public static ThemeWords of(Theme theme, Locale locale) {
		Map<String, String> words = new LinkedHashMap<>();
		theme.line()
			.reversed()
			.forEach((each) -> each.files()
				.text("languages/" + locale.getLanguage() + ".json")
				.ifPresent((json) -> words.putAll(parse(json))));
		return new ThemeWords(words);
	}

	private static Map<String, String> parse(String json) {
		Map<String, String> words = new LinkedHashMap<>();
		try {
			JsonMapper.shared()
				.readTree(json)
				.properties()
				.forEach((entry) -> words.put(entry.getKey(), entry.getValue().asString("")));
		}
		catch (JacksonException ex) {
			return Map.of();
		}
		return words;
	}

	public String say(String own) {
		return this.words.getOrDefault(own, own);
	}

}
