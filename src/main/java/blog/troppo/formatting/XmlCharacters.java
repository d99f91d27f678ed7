package blog.troppo.formatting;

/** The characters that XML 1.0 has a way to say. */
public final class XmlCharacters {

	private XmlCharacters() {
	}

	/**
	 * The text without any other: one such character in one comment would make a whole
	 * document unreadable.
	 */
	public static String legal(String text) {
		if (text.codePoints().allMatch(XmlCharacters::isLegal)) {
			return text;
		}
		return text.codePoints()
			.filter(XmlCharacters::isLegal)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isLegal(int point) {
		return point >= 0x20 && point <= 0xD7FF || point == '\t' || point == '\n' || point == '\r'
				|| point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
	}

}
