package blog.troppo.formatting;

/**
 * The elements that paragraphs have to do with, and in which ways, found out at once for
 * each tag.
 */
final class AutopNames {

	/** Begins like the name of a block. */
	static final int BLOCK_LIKE = 1;

	/** Is the name of a block. */
	static final int BLOCK = 2;

	/** Begins like one whose line ends {@link AutopBreaks} leaves. */
	static final int VERBATIM = 4;

	static final int PREFORMATTED = 8;

	static final int OPTION = 16;

	static final int OBJECT = 32;

	/** The source or the track of a player. */
	static final int SOURCE = 64;

	static final int CAPTION = 128;

	/** All that {@link AutopMedia} looks for. */
	static final int MEDIA = OPTION | OBJECT | SOURCE | CAPTION;

	private static final String[][] NAMES = new String[128][];

	private static final int[][] KINDS = new int[128][];

	static {
		AutopBlocks.NAMES.all().forEach((name) -> add(BLOCK_LIKE, name));
		AutopBreaks.VERBATIM.all().forEach((name) -> add(VERBATIM, name));
		add(PREFORMATTED, "pre");
		add(OPTION, "option");
		add(OBJECT, "object");
		add(SOURCE, "source");
		add(SOURCE, "track");
		add(CAPTION, "figcaption");
	}

	private AutopNames() {
	}

	private static void add(int kind, String name) {
		char letter = name.charAt(0);
		int count = (NAMES[letter] != null) ? NAMES[letter].length : 0;
		String[] names = new String[count + 1];
		int[] kinds = new int[count + 1];
		for (int i = 0; i < count; i++) {
			names[i] = NAMES[letter][i];
			kinds[i] = KINDS[letter][i];
		}
		names[count] = name;
		kinds[count] = kind;
		NAMES[letter] = names;
		KINDS[letter] = kinds;
	}

	/** What the name is that stands between two places: of these kinds, or none. */
	static int kinds(String text, int from, int to) {
		char letter = (from < to) ? text.charAt(from) : 0;
		String[] names = (letter < NAMES.length) ? NAMES[letter] : null;
		int found = 0;
		if (names != null) {
			char second = (from + 1 < to) ? text.charAt(from + 1) : 0;
			for (int i = 0; i < names.length; i++) {
				String name = names[i];
				if (name.length() == 1 || name.charAt(1) == second && text.startsWith(name, from)) {
					found |= KINDS[letter][i];
					found |= (KINDS[letter][i] == BLOCK_LIKE && name.length() == to - from) ? BLOCK : 0;
				}
			}
		}
		return found;
	}

}
