package blog.troppo.kept;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.site.BlogChanged;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * What a statement reads, as far as its text tells: parts of the blog, and of the posts,
 * terms or users, where it names them by number, only those.
 *
 * @param parts as {@link BlogChanged} names them
 * @param named the parts that the numbers are of
 * @param ids the numbers; null if the statement looks for more than these
 */
record Scope(Set<String> parts, Set<String> named, @Nullable Set<Long> ids) {

	private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("posts", "posts"),
			Map.entry("post_meta", "posts"), Map.entry("post_terms", "posts"), Map.entry("month_counts", "posts"),
			Map.entry("author_counts", "posts"), Map.entry("tree_counts", "posts"), Map.entry("terms", "terms"),
			Map.entry("term_counts", "terms"), Map.entry("term_meta", "terms"), Map.entry("users", "users"),
			Map.entry("user_meta", "users"), Map.entry("roles", "users"), Map.entry("user_roles", "users"),
			Map.entry("role_capabilities", "users"), Map.entry("user_capabilities", "users"),
			Map.entry("comments", "comments"), Map.entry("comment_meta", "comments"),
			Map.entry("comment_count", "comments"), Map.entry("comment_counts", "comments"),
			Map.entry("links", "links"), Map.entry("link_terms", "links"), Map.entry("embeds", "embeds"),
			Map.entry("feed_dates", "feed_dates"));

	/** How a table is told by the number of what it belongs to. */
	private static final Map<String, String> KEYS = Map.of("posts", "id", "post_meta", "post_id", "post_terms",
			"post_id", "comments", "post_id", "terms", "id", "term_meta", "term_id", "users", "id", "user_meta",
			"user_id");

	private static final Pattern WORD = Pattern.compile("[a-z_]+");

	private static final Pattern WRITING = Pattern.compile(
			"^\\s*(?:insert|update|delete|merge|call|truncate|alter|create|drop|do)\\b"
					+ "|^\\s*with\\b.*\\b(?:insert into|update \\w+ set|delete from)\\b|\\bnextval\\b|\\bfor update\\b",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern UNSEEN = Pattern.compile(
			"^\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(?:scheduled_tasks|spring_session(?:_attributes)?)\\b",
			Pattern.CASE_INSENSITIVE);

	/** One table whose rows are named by their numbers, and what hangs on them. */
	private static final Pattern BY_NUMBER = Pattern
		.compile("^select (?:(?! from ).)* from (\\w+) (\\w+)(?: (?:left )?join \\w+ \\w+ on [\\w.= ]+?)*"
				+ " where \\2\\.(\\w+) ?(?:= ?\\?|in \\([?, ]+\\)|= any \\(\\?\\))(?:\\s+and (.*?))?(?: order by .*)?$",
				Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("'[^']*'");

	private static final Pattern INNERMOST = Pattern.compile("\\([^()]*\\)");

	private static final Pattern OTHERS = Pattern.compile("\\b(?:or|union|intersect|except)\\b");

	private static final Pattern POSTS = Pattern.compile("\\bposts\\b");

	private static final Pattern UNION = Pattern.compile(" union all ");

	/** To look through a statement takes longer than much that is read. */
	private static final Cache<String, Boolean> KNOWN = Caffeine.newBuilder().maximumSize(2000).build();

	static boolean isWriting(String sql) {
		return KNOWN.get(sql, (statement) -> WRITING.matcher(statement).find());
	}

	/**
	 * Whether readers may see something of what it writes; they see nothing of the
	 * keeping of tasks and sessions.
	 */
	static boolean isWritingForReaders(String sql) {
		return isWriting(sql) && !UNSEEN.matcher(sql).find();
	}

	static Scope of(String sql, List<Object> parameters) {
		Set<String> parts = new HashSet<>();
		Matcher words = WORD.matcher(sql);
		while (words.find()) {
			String part = PARTS.get(words.group());
			if (part != null) {
				parts.add(part);
			}
		}
		String part = numbered(sql);
		if (part.isEmpty()) {
			Set<String> united = Stream.of(UNION.split(sql)).map(Scope::numbered).collect(Collectors.toSet());
			part = (united.size() == 1) ? united.iterator().next() : "";
		}
		if (part.isEmpty() || isOfTwoPosts(sql)) {
			return new Scope(parts, Set.of(), null);
		}
		Set<Long> ids = new HashSet<>();
		parameters.forEach((value) -> addNumbers(value, ids));
		boolean post = part.equals("posts") || part.equals("comments");
		return new Scope(parts, post ? Set.of("posts", "comments") : Set.of(part), ids);
	}

	/** What the rows of a statement belong to by number; empty if it looks for others. */
	private static String numbered(String sql) {
		Matcher named = BY_NUMBER.matcher(sql);
		return (named.matches() && named.group(3).equals(KEYS.get(named.group(1))) && !mayBeOthers(named.group(4)))
				? PARTS.getOrDefault(named.group(1), "") : "";
	}

	/** Whether a row may be found by this condition in the place of its number. */
	private static boolean mayBeOthers(@Nullable String condition) {
		String outer = LITERAL.matcher((condition != null) ? condition : "").replaceAll("");
		while (INNERMOST.matcher(outer).find()) {
			outer = INNERMOST.matcher(outer).replaceAll("");
		}
		return OTHERS.matcher(outer).find();
	}

	/** A post and another that belongs to it: the second is known by no number. */
	private static boolean isOfTwoPosts(String sql) {
		Matcher posts = POSTS.matcher(sql);
		return posts.find() && posts.find();
	}

	private static void addNumbers(Object value, Set<Long> ids) {
		if (value instanceof Number number) {
			ids.add(number.longValue());
		}
		else if (value instanceof SentArray array) {
			array.elements().forEach((element) -> addNumbers(element, ids));
		}
	}

	/** Whether the statement may give something else after this change. */
	boolean isTouchedBy(BlogChanged change) {
		if (change.part().equals("everything")) {
			return true;
		}
		if (!this.parts.contains(change.part())) {
			return false;
		}
		return this.ids == null || change.id() == null || !this.named.contains(change.part())
				|| this.ids.contains(change.id());
	}

}
