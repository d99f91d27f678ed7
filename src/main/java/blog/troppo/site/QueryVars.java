package blog.troppo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an address asks for, in WordPress's words: {@code year}, {@code name},
 * {@code paged} and so on. They come from the path by {@link RewriteRules} and from the
 * query string, which has the last word.
 */
public final class QueryVars {

	/**
	 * The parameters that any reader may set; all others mean nothing to the main query.
	 */
	private static final Set<String> PUBLIC = Set.of("m", "p", "posts", "w", "cat", "withcomments", "withoutcomments",
			"s", "search", "exact", "sentence", "calendar", "page", "paged", "more", "tb", "pb", "author", "order",
			"orderby", "year", "monthnum", "day", "hour", "minute", "second", "name", "category_name", "tag", "feed",
			"author_name", "pagename", "page_id", "error", "attachment", "attachment_id", "subpost", "subpost_id",
			"preview", "robots", "favicon", "taxonomy", "term", "cpage", "post_type", "embed", "post_format");

	/** Those that name terms may be lists, of which any counts. */
	private static final Set<String> TERMS = Set.of("cat", "category_name", "tag", "post_format");

	/** As PHP reads a number: what stands at the beginning. */
	private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?\\d{1,18})");

	private final Map<String, List<String>> values;

	private final Set<String> lists;

	private QueryVars(Map<String, List<String>> values, Set<String> lists) {
		this.values = Map.copyOf(values);
		this.lists = Set.copyOf(lists);
	}

	/**
	 * The variables of an address.
	 * @param path what its path says
	 * @param query the parameters of its query string, which a reader gave
	 */
	public static QueryVars of(Map<String, String> path, RequestQuery query) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		path.forEach((name, value) -> values.put(name, List.of(name.equals("s") ? RequestQuery.decode(value) : value)));
		query.texts().forEach((name, value) -> {
			if (PUBLIC.contains(name) && !name.equals("error")) {
				values.put(name, List.of(value));
			}
		});
		Set<String> lists = new java.util.HashSet<>();
		query.lists().forEach((name, list) -> {
			if (TERMS.contains(name)) {
				values.put(name, List.of(String.join(",", list)));
			}
			else if (PUBLIC.contains(name) && !name.equals("error")) {
				values.put(name, list);
				lists.add(name);
			}
		});
		for (String name : TERMS) {
			values.computeIfPresent(name, (key, value) -> List.of(value.getFirst().replace(' ', '+')));
		}
		return new QueryVars(values, lists);
	}

	public static QueryVars of(Map<String, String> values) {
		return of(values, RequestQuery.NONE);
	}

	/** Whether a parameter of this name means something to the main query. */
	public static boolean isPublic(String name) {
		return PUBLIC.contains(name);
	}

	/** The same with one variable set to something else. */
	public QueryVars with(String name, String value) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.values);
		changed.put(name, List.of(value));
		Set<String> lists = new java.util.HashSet<>(this.lists);
		lists.remove(name);
		return new QueryVars(changed, lists);
	}

	public QueryVars without(String... names) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.values);
		changed.keySet().removeAll(List.of(names));
		return new QueryVars(changed, this.lists);
	}

	/** The text of a variable; empty if it is not given, or is a list. */
	public String text(String name) {
		return this.lists.contains(name) ? "" : this.values.getOrDefault(name, List.of("")).getFirst();
	}

	/** All values: the one of a plain variable, those of a list. */
	public List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/** A variable as PHP's {@code (int)} has it: 0 for what is none. */
	public long number(String name) {
		return numberIn(text(name));
	}

	public static long numberIn(String text) {
		Matcher matcher = NUMBER.matcher(text);
		return matcher.lookingAt() ? Long.parseLong(matcher.group(1)) : 0;
	}

	/** Given and not empty: {@code ?s=} has no search. */
	public boolean has(String name) {
		return !text(name).isEmpty();
	}

	/** Neither empty nor a zero, as PHP's {@code !empty()}. */
	public boolean isTruthy(String name) {
		return has(name) && !text(name).equals("0");
	}

	public boolean isList(String name) {
		return this.lists.contains(name);
	}

	/** Given at all, even if empty: {@code ?s=} is a search. */
	public boolean isGiven(String name) {
		return this.values.containsKey(name);
	}

	public Set<String> names() {
		return this.values.keySet();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof QueryVars vars && this.values.equals(vars.values) && this.lists.equals(vars.lists);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	@Override
	public String toString() {
		return this.values.toString();
	}

}
