package blog.troppo.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * WordPress's search: every word must stand in title, excerpt or content, a word with a
 * minus in none of them, quoted words together; case and accents do not count.
 *
 * @param columns what is looked through: {@code title}, {@code excerpt}, {@code content}
 * @param exactly whether nothing else may stand there
 */
record PostSearch(String search, List<String> words, List<String> columns, boolean exactly) {

	/** As many words as are looked at; more of them are taken as one sentence. */
	private static final int MOST_WORDS = 9;

	private static final Pattern WORD = Pattern.compile("\".*?(\"|$)|((?<=[\\t \",+])|^)[^\\t \",+]+");

	private static final Set<String> STOPWORDS = Set.of("about", "an", "are", "as", "at", "be", "by", "com", "for",
			"from", "how", "in", "is", "it", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when",
			"where", "who", "will", "with", "www");

	PostSearch(PostQuery query) {
		this(query.search, query.asSentence ? List.of(query.search.replaceAll("[\\r\\n]", "")) : words(query.search),
				query.searchColumns, query.exactly);
	}

	/** What the index of suffixes is asked for; empty if that is nothing. */
	String suffixes() {
		return Suffixes.all(this.words.stream().filter((word) -> !isUnwanted(word)).map(PostSearch::folded).toList());
	}

	static boolean isUnwanted(String word) {
		return word.startsWith("-") && word.length() > 1;
	}

	/** The words as a query of PostgreSQL's full text search: how any of them begins. */
	String asTextQuery() {
		return this.words.stream()
			.filter((word) -> !word.startsWith("-"))
			.map((word) -> "'" + folded(word).replaceAll("['\\\\]", "$0$0") + "':*")
			.collect(Collectors.joining(" | "));
	}

	static List<String> words(String search) {
		String plain = search.replaceAll("[\\r\\n]", "");
		Set<String> words = new LinkedHashSet<>();
		Matcher matcher = WORD.matcher(plain);
		while (matcher.find()) {
			String found = matcher.group();
			String edge = found.matches("\".+\"") ? "[\"']+" : "[\"' ]+";
			String word = found.replaceAll("^" + edge + "|" + edge + "$", "");
			if (!word.matches("[A-Za-z0]?")) {
				if (!STOPWORDS.contains(word.toLowerCase(Locale.ROOT))) {
					words.add(word);
				}
			}
		}
		return (words.isEmpty() || words.size() > MOST_WORDS) ? List.of(plain) : List.copyOf(words);
	}

	/** As the database folds texts. */
	static String folded(String word) {
		return java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFKD)
			.replaceAll("[\\u0300-\\u036f]", "")
			.toLowerCase(Locale.ROOT);
	}

}
