package blog.troppo.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the index of suffixes is asked for. It has what a text has from each of its
 * letters on, up to the next space, and as much of it as the database's function of that
 * name keeps. Texts are given as {@link PostSearch#folded} makes them.
 */
final class Suffixes {

	/** So many are kept, */
	private static final int LETTERS = 15;

	/** or so many where these take more than two bytes each, as in Chinese. */
	private static final int WIDE_LETTERS = 8;

	/**
	 * Shorter parts stand in very many texts, and are asked for if there are no others.
	 */
	private static final int TELLING = 4;

	/** So many parts say enough of the longest text. */
	private static final int MOST = 20;

	private Suffixes() {
	}

	/**
	 * A query of PostgreSQL's that all texts fulfil in which this one stands, and maybe
	 * others; empty if there is nothing to ask for.
	 */
	static String query(String text) {
		List<String> parts = parts(text);
		List<String> telling = parts.stream().filter((part) -> part.length() >= TELLING).toList();
		return (telling.isEmpty() ? parts : telling).stream()
			.distinct()
			.limit(MOST)
			.map((part) -> "'" + part.replaceAll("['\\\\]", "$0$0") + "':*")
			.collect(Collectors.joining(" & "));
	}

	/** A query that texts fulfil in which all of these stand. */
	static String all(List<String> texts) {
		return texts.stream()
			.map(Suffixes::query)
			.filter((query) -> !query.isEmpty())
			.collect(Collectors.joining(" & "));
	}

	/** A query that texts fulfil in which any of these stands. */
	static String any(List<String> texts) {
		List<String> queries = texts.stream().map(Suffixes::query).toList();
		return queries.contains("") ? "" : "(" + String.join(") | (", queries) + ")";
	}

	/** Whether no other texts fulfil the query. */
	static boolean tellAll(String text) {
		return parts(text).equals(List.of(text));
	}

	private static List<String> parts(String text) {
		List<String> parts = new ArrayList<>();
		for (String word : text.split("\\s+")) {
			int from = 0;
			while (from < word.length()) {
				int to = end(word, from);
				parts.add(word.substring(from, to));
				from = to;
			}
		}
		return parts;
	}

	private static int end(String word, int from) {
		int wide = after(word, from, WIDE_LETTERS);
		boolean narrow = word.substring(from, wide).getBytes(StandardCharsets.UTF_8).length <= 2 * WIDE_LETTERS;
		return narrow ? after(word, from, LETTERS) : wide;
	}

	private static int after(String word, int from, int letters) {
		return (word.codePointCount(from, word.length()) <= letters) ? word.length()
				: word.offsetByCodePoints(from, letters);
	}

}
