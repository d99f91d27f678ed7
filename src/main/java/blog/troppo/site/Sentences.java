package blog.troppo.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What features say, in other languages than theirs: why they refuse, what they found,
 * what came in. They speak English, as WordPress's do; the bundle {@code sentences} has
 * each of their sentences under a code, with <code>{0}</code> where something stands in.
 */
public final class Sentences {

	private static final String BUNDLE = "messages.sentences";

	private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

	private static final Map<String, String> WHOLE = new HashMap<>();

	private static final List<Sentence> WITH_GAPS = new ArrayList<>();

	static {
		ResourceBundle english = bundle(Locale.ROOT);
		for (String code : Collections.list(english.getKeys())) {
			String text = english.getString(code);
			if (GAP.matcher(text).find()) {
				WITH_GAPS.add(Sentence.of(code, text));
			}
			else {
				WHOLE.put(text, code);
			}
		}
		WITH_GAPS.sort(Comparator.comparing((Sentence sentence) -> -sentence.fixed()).thenComparing(Sentence::code));
	}

	private Sentences() {
	}

	/** Something with gaps; the more of it is fixed, the surer it is meant. */
	private record Sentence(String code, Pattern pattern, int fixed) {

		static Sentence of(String code, String text) {
			String[] parts = GAP.split(text, -1);
			return new Sentence(code, Pattern
				.compile(Stream.of(parts).map(Pattern::quote).collect(Collectors.joining("(.+?)")), Pattern.DOTALL),
					Stream.of(parts).mapToInt(String::length).sum());
		}

	}

	/** The sentence in a language; as it is, where nobody wrote it in that. */
	public static String in(Locale locale, String english) {
		if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("en") || english.isEmpty()) {
			return english;
		}
		ResourceBundle words = bundle(locale);
		String code = WHOLE.get(english);
		if (code != null) {
			return words.getString(code).strip();
		}
		return WITH_GAPS.stream()
			.map((sentence) -> filled(sentence, english, words))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse(english);
	}

	private static String filled(Sentence sentence, String english, ResourceBundle words) {
		Matcher match = sentence.pattern().matcher(english);
		return match.matches()
				? GAP.matcher(words.getString(sentence.code()))
					.replaceAll((gap) -> Matcher.quoteReplacement(match.group(1 + Integer.parseInt(gap.group(1)))))
				: "";
	}

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

}
