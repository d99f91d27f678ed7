package blog.troppo.transfer.mysql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a table, in their order, and which of them are declared latin1.
 *
 * @param latin1 those whose texts may be UTF-8 in disguise
 */
record TableShape(List<String> columns, Set<String> latin1) {

	private static final Pattern COLUMN = Pattern
		.compile("\\s*(?:`((?:[^`]++|``)++)`|\"([^\"]+)\"|([A-Za-z0-9_$]+))\\s+(.*)", Pattern.DOTALL);

	private static final Set<String> KEYS = Set.of("PRIMARY", "KEY", "UNIQUE", "INDEX", "FULLTEXT", "SPATIAL",
			"CONSTRAINT", "CHECK", "FOREIGN");

	private static final Pattern CHARSET = Pattern.compile(
			"\\b(?:CHARACTER\\s+SET|CHARSET)\\s*=?\\s*'?([A-Za-z0-9]+)|\\bCOLLATE\\s*=?\\s*'?([A-Za-z0-9]+)_",
			Pattern.CASE_INSENSITIVE);

	/** Read what stands behind the name in CREATE TABLE. */
	static TableShape parse(String body) {
		int end = endOfColumns(body);
		boolean latin1 = isLatin1(body.substring(Math.min(end + 1, body.length())), false);
		List<String> columns = new ArrayList<>();
		Set<String> declared = new java.util.HashSet<>();
		for (String definition : split(body.substring(body.indexOf('(') + 1, end))) {
			Matcher column = COLUMN.matcher(definition);
			if (!column.matches()
					|| column.group(3) != null && KEYS.contains(column.group(3).toUpperCase(Locale.ROOT))) {
				continue;
			}
			String name = (column.group(1) != null) ? column.group(1).replace("``", "`")
					: (column.group(2) != null) ? column.group(2) : column.group(3);
			columns.add(name);
			if (isLatin1(column.group(4), latin1)) {
				declared.add(name);
			}
		}
		return new TableShape(List.copyOf(columns), Set.copyOf(declared));
	}

	private static boolean isLatin1(String declaration, boolean otherwise) {
		Matcher found = CHARSET.matcher(withoutTexts(declaration));
		if (!found.find()) {
			return otherwise;
		}
		Charset charset = MysqlCharset.named((found.group(1) != null) ? found.group(1) : found.group(2));
		return !charset.equals(StandardCharsets.UTF_8) && MysqlCharset.isLatin1(charset);
	}

	/** Comments and default values say nothing about a column's character set. */
	private static String withoutTexts(String declaration) {
		return declaration.replaceAll("(?i)(COMMENT|DEFAULT)\\s*=?\\s*'(?:[^'\\\\]++|''|\\\\.)*+'", "");
	}

	private static int endOfColumns(String body) {
		int depth = 0;
		for (int i = 0; i < body.length(); i++) {
			char c = body.charAt(i);
			if (c == '\'' || c == '`' || c == '"') {
				i = endOfText(body, i);
			}
			else if (c == '(') {
				depth++;
			}
			else if (c == ')' && --depth == 0) {
				return i;
			}
		}
		return body.length();
	}

	private static List<String> split(String columns) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int from = 0;
		for (int i = 0; i < columns.length(); i++) {
			char c = columns.charAt(i);
			if (c == '\'' || c == '`' || c == '"') {
				i = endOfText(columns, i);
			}
			else if (c == '(') {
				depth++;
			}
			else if (c == ')') {
				depth--;
			}
			else if (c == ',' && depth == 0) {
				parts.add(columns.substring(from, i));
				from = i + 1;
			}
		}
		parts.add(columns.substring(from));
		return parts;
	}

	private static int endOfText(String text, int start) {
		char quote = text.charAt(start);
		int i = start + 1;
		while (i < text.length() && text.charAt(i) != quote) {
			i += (text.charAt(i) == '\\' && quote != '`') ? 2 : 1;
		}
		return i;
	}

}
