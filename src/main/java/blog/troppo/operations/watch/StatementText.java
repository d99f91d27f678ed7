package blog.troppo.operations.watch;

import java.util.regex.Pattern;

import blog.troppo.support.Shortened;

/**
 * A statement as it may be shown: in one line, of a bounded length, and without values.
 */
final class StatementText {

	private static final int LONGEST = 1000;

	/** Quoted texts, and what PostgreSQL quotes with dollars. */
	private static final Pattern VALUES = Pattern.compile("'[^']*+(?:''[^']*+)*+'?|\\$(\\w*)\\$.*?(?:\\$\\1\\$|\\z)",
			Pattern.DOTALL);

	private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.$\"])\\d[\\d.]*");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private StatementText() {
	}

	static String of(String sql) {
		String text = SPACE.matcher(NUMBERS.matcher(VALUES.matcher(sql).replaceAll("'?'")).replaceAll("?"))
			.replaceAll(" ")
			.strip();
		return Shortened.withEllipsis(LONGEST, text);
	}

}
