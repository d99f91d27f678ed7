package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A {@link PostSearch} in SQL: which posts are found, and which come first.
 *
 * @param parameters where values go that the conditions need
 */
record SearchSql(PostSearch search, Map<String, Object> parameters) {

	/** Of all posts, without an index or by the one of suffixes. */
	String condition(boolean indexed) {
		return indexed ? "p.id in (select p.id from posts p where p.type <> 'revision' and "
				+ condition(SearchedTexts.SHORT) + " union all select p.id from posts p where p.type <> 'revision' and "
				+ condition(SearchedTexts.LONG) + ")" : condition(SearchedTexts.ALL);
	}

	/** Of these posts alone. */
	String condition(SearchedTexts texts) {
		List<String> conditions = new ArrayList<>();
		if (texts != SearchedTexts.ALL) {
			conditions.add(texts.condition());
		}
		if (texts.areIndexed()) {
			this.parameters.put("suffixes", this.search.suffixes());
			conditions.add(SearchedTexts.SUFFIXES + " @@ cast(:suffixes as tsquery)");
		}
		List<String> words = this.search.words();
		for (int i = 0; i < words.size(); i++) {
			boolean without = PostSearch.isUnwanted(words.get(i));
			String word = PostSearch.folded(without ? words.get(i).substring(1) : words.get(i));
			if (!texts.areIndexed() || without || isMoreThan(word)) {
				this.parameters.put("word" + i, this.search.exactly() ? literal(word) : within(word));
				conditions.add(without ? columns("fold(p.%s) not like :word" + i, " and ")
						: columns("fold(p.%s) like :word" + i, " or "));
			}
		}
		return String.join(" and ", conditions);
	}

	/** Whether the texts that the index finds need to be read nevertheless. */
	private boolean isMoreThan(String word) {
		return this.search.exactly() || this.search.columns().size() < 3 || !Suffixes.tellAll(word);
	}

	private String columns(String condition, String by) {
		return this.search.columns().stream().map(condition::formatted).collect(Collectors.joining(by, "(", ")"));
	}

	/**
	 * What makes a post come before others.
	 *
	 * @param titles what the index of titles is asked for, of which these are some; empty
	 * if that is nothing
	 * @param enough whether such a post has all words
	 */
	record Rank(String condition, String titles, boolean enough) {
	}

	/**
	 * Those that come first: the whole sentence in the title, then all words there, then
	 * any, then the sentence elsewhere.
	 */
	List<Rank> ranks() {
		List<String> words = this.search.words();
		if (this.search.exactly() || this.search.search().equals("0")) {
			return List.of();
		}
		List<String> titles = new ArrayList<>();
		List<String> wanted = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			if (words.size() > 1 && !words.get(i).startsWith("-")) {
				wanted.add(PostSearch.folded(words.get(i)));
				this.parameters.put("title" + i, within(wanted.getLast()));
				titles.add("fold(p.title) like :title" + i);
			}
		}
		if (titles.isEmpty() && words.size() > 1) {
			return List.of();
		}
		String sentence = PostSearch.folded((words.size() == 1) ? words.getFirst() : this.search.search());
		this.parameters.put("sentence", within(sentence));
		boolean enough = this.search.columns().contains("title");
		Rank first = new Rank("fold(p.title) like :sentence", Suffixes.query(sentence), enough);
		return titles.isEmpty() ? List.of(first)
				: List.of(first, new Rank(String.join(" and ", titles), Suffixes.all(wanted), enough),
						new Rank(String.join(" or ", titles), Suffixes.any(wanted), false),
						new Rank("fold(p.excerpt) like :sentence", "", false),
						new Rank("fold(p.content) like :sentence", "", false));
	}

	/** In which of these a row is the first, as a number. */
	static String place(List<Rank> ranks) {
		StringBuilder place = new StringBuilder();
		for (int i = 0; i < ranks.size(); i++) {
			place.append(" when ").append(ranks.get(i).condition()).append(" then ").append(i);
		}
		return ranks.isEmpty() ? "0" : "case" + place + " else " + ranks.size() + " end";
	}

	private static String within(String text) {
		return "%" + literal(text) + "%";
	}

	private static String literal(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
