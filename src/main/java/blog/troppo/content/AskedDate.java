package blog.troppo.content;

import blog.troppo.content.PostQuery.DateCondition;
import blog.troppo.site.QueryVars;
import org.jspecify.annotations.Nullable;

/**
 * {@code year}, {@code monthnum} and so on, and {@code m}, which is all of them written
 * together. Seconds of an hour without a minute narrow nothing down.
 */
final class AskedDate {

	private AskedDate() {
	}

	static DateCondition of(QueryVars vars) {
		String m = vars.text("m");
		Integer year = part(vars, "year", 0, m, 0, 4);
		Integer month = part(vars, "monthnum", 0, m, 4, 6);
		Integer day = part(vars, "day", 0, m, 6, 8);
		Integer hour = part(vars, "hour", -1, m, 8, 10);
		Integer minute = part(vars, "minute", -1, m, 10, 12);
		Integer second = part(vars, "second", -1, m, 12, 14);
		long week = vars.number("w");
		if (hour != null && minute == null && second != null) {
			hour = null;
			second = null;
		}
		return new DateCondition(year, month, day, hour, minute, second, (week != 0) ? Math.clamp(week, -1, 99) : null);
	}

	private static @Nullable Integer part(QueryVars vars, String name, int none, String m, int from, int to) {
		if (vars.has(name)) {
			int given = Math.clamp(vars.number(name), -1, 99999);
			if (given != none) {
				return given;
			}
		}
		boolean said = m.length() >= to || from == 0 && !m.isEmpty() && !m.equals("0");
		return said ? Integer.valueOf(m.substring(from, Math.min(to, m.length()))) : null;
	}

}
