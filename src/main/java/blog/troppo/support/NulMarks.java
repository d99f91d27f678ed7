package blog.troppo.support;

/**
 * Keeps NUL characters in the database, where PostgreSQL's texts can have none:
 * PHP-serialised objects hold them around the names of their private fields. NUL is kept
 * as U+F0000, a character of private use; a genuine U+F0000 or U+F0001 behind an escape,
 * U+F0001. Whoever needs the exact bytes, as an export does, asks {@link #restore}.
 */
public final class NulMarks {

	private static final char HIGH = '\uDB80';

	private static final char MARK = '\uDC00';

	private static final char ESCAPE = '\uDC01';

	private NulMarks() {
	}

	/** The text as the database can keep it. */
	public static String keep(String text) {
		if (text.indexOf('\0') < 0 && text.indexOf(HIGH) < 0) {
			return text;
		}
		StringBuilder kept = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\0') {
				kept.append(HIGH).append(MARK);
			}
			else {
				if (c == HIGH && isSpecial(text, i)) {
					kept.append(HIGH).append(ESCAPE);
				}
				kept.append(c);
			}
		}
		return kept.toString();
	}

	/** The text as it was before {@link #keep}. */
	public static String restore(String kept) {
		int at = kept.indexOf(HIGH);
		if (at < 0) {
			return kept;
		}
		StringBuilder text = new StringBuilder(kept.length());
		int done = 0;
		while (at >= 0) {
			if (isSpecial(kept, at)) {
				text.append(kept, done, at);
				boolean escape = kept.charAt(at + 1) == ESCAPE;
				done = Math.min(kept.length(), at + (escape ? 4 : 2));
				text.append(escape ? kept.substring(Math.min(at + 2, done), done) : "\0");
			}
			at = kept.indexOf(HIGH, Math.max(done, at + 1));
		}
		return text.append(kept, done, kept.length()).toString();
	}

	private static boolean isSpecial(String text, int at) {
		return at + 1 < text.length() && (text.charAt(at + 1) == MARK || text.charAt(at + 1) == ESCAPE);
	}

}
