package blog.troppo.formatting;

/**
 * Hyphens in {@link Texturize}: three are an em dash, two between spaces as well; two
 * elsewhere and one between spaces are an en dash. The {@code xn--} of internationalised
 * domain names stays.
 */
final class TexturizeDashes {

	private static final String EN_DASH = "&#8211;";

	private static final String EM_DASH = "&#8212;";

	private TexturizeDashes() {
	}

	/**
	 * Replaces the hyphens that begin there, in what stands between {@code start} and
	 * {@code end}; answers where they end.
	 */
	static int replace(Rewrite rewrite, String text, int from, int start, int end) {
		int to = from + 1;
		while (to < end && text.charAt(to) == '-') {
			to++;
		}
		int at = from;
		for (; to - at >= 3; at += 3) {
			rewrite.replace(at, at + 3, EM_DASH);
		}
		boolean whole = at == from;
		boolean spaced = whole && TextSpaces.startsAt(text, start, from)
				&& (to == end || TextSpaces.startsWithSpace(text, to));
		if (to - at == 2) {
			if (spaced) {
				rewrite.replace(at, to, EM_DASH);
			}
			else if (!whole || !text.startsWith("xn", at - 2)) {
				rewrite.replace(at, to, EN_DASH);
			}
		}
		else if (to - at == 1 && spaced) {
			rewrite.replace(at, to, EN_DASH);
		}
		return to;
	}

}
