package blog.troppo.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.troppo.user.Viewer;

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

	/**
	 * @param viewer who is not known does not find what a password hides
	 */
	String condition(Viewer viewer, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>();
		for (String word : this.words) {
			boolean without = word.startsWith("-") && word.length() > 1;
			String name = "word" + conditions.size();
			String text = literal(without ? word.substring(1) : word);
			parameters.put(name, this.exactly ? text : "%" + text + "%");
			conditions.add(this.columns.stream()
				.map((column) -> "fold(p." + column + ")" + (without ? " not like :" : " like :") + name)
				.collect(Collectors.joining(without ? " and " : " or ", "(", ")")));
		}
		if (!viewer.isLoggedIn()) {
			conditions.add("p.password = ''");
		}
		return String.join(" and ", conditions);
	}

	/**
	 * The conditions of those that come first: the whole sentence in the title, then all
	 * words there, then any, then the sentence elsewhere.
	 */
	List<String> ranks(Map<String, Object> parameters) {
		if (this.exactly || this.search.equals("0")) {
			return List.of();
		}
		List<String> titles = new ArrayList<>();
		for (int i = 0; i < this.words.size(); i++) {
			if (this.words.size() > 1 && !this.words.get(i).startsWith("-")) {
				titles.add("fold(p.title) like :word" + i);
			}
		}
		if (titles.isEmpty() && this.words.size() > 1) {
			return List.of();
		}
		String sentence = (this.words.size() == 1) ? this.words.getFirst() : this.search;
		parameters.put("sentence", "%" + literal(sentence) + "%");
		return titles.isEmpty() ? List.of("fold(p.title) like :sentence")
				: List.of("fold(p.title) like :sentence", String.join(" and ", titles), String.join(" or ", titles),
						"fold(p.excerpt) like :sentence", "fold(p.content) like :sentence");
	}

	/** In which of these a row is the first, as a number. */
	static String place(List<String> ranks) {
		StringBuilder place = new StringBuilder();
		for (int i = 0; i < ranks.size(); i++) {
			place.append(" when ").append(ranks.get(i)).append(" then ").append(i);
		}
		return ranks.isEmpty() ? "0" : "case" + place + " else " + ranks.size() + " end";
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

	private static String literal(String word) {
		return folded(word).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
