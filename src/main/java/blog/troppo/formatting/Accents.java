package blog.troppo.formatting;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * WordPress's {@code remove_accents}: letters of Latin scripts without their marks, as
 * people write them who speak the site's language.
 */
public final class Accents {

	/** Where a language has no rules of its own. */
	public static final Accents USUAL = new Accents(usual(), false);

	private static final Accents GERMAN = USUAL
		.but(Map.of('Ä', "Ae", 'ä', "ae", 'Ö', "Oe", 'ö', "oe", 'Ü', "Ue", 'ü', "ue", 'ẞ', "SS", 'ß', "ss"));

	private static final Accents DANISH = USUAL
		.but(Map.of('Æ', "Ae", 'æ', "ae", 'Ø', "Oe", 'ø', "oe", 'Å', "Aa", 'å', "aa"));

	private static final Accents CATALAN = new Accents(USUAL.plain, true);

	private static final Accents SERBIAN = USUAL.but(Map.of('Đ', "DJ", 'đ', "dj"));

	private final Map<Character, String> plain;

	private final boolean joinsDottedL;

	private Accents(Map<Character, String> plain, boolean joinsDottedL) {
		this.plain = plain;
		this.joinsDottedL = joinsDottedL;
	}

	private static Map<Character, String> usual() {
		Map<Character, String> plain = new HashMap<>();
		for (String line : Tables.lines("accents.txt")) {
			int tab = line.indexOf('\t');
			line.substring(tab + 1).chars().forEach((letter) -> plain.put((char) letter, line.substring(0, tab)));
		}
		return plain;
	}

	private Accents but(Map<Character, String> own) {
		Map<Character, String> all = new HashMap<>(this.plain);
		all.putAll(own);
		return new Accents(all, false);
	}

	/**
	 * The rules of a language.
	 * @param locale WordPress's name for it, such as {@code de_DE_formal}; empty for
	 * English
	 */
	public static Accents of(String locale) {
		if (locale.startsWith("de")) {
			return GERMAN;
		}
		return switch (locale) {
			case "da_DK" -> DANISH;
			case "ca" -> CATALAN;
			case "sr_RS", "bs_BA" -> SERBIAN;
			default -> USUAL;
		};
	}

	public String remove(String text) {
		if (isAscii(text)) {
			return text;
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		if (this.joinsDottedL) {
			composed = composed.replace("l·l", "ll");
		}
		StringBuilder out = new StringBuilder(composed.length());
		for (int i = 0; i < composed.length(); i++) {
			char c = composed.charAt(i);
			String letters = (c < 0x80) ? null : this.plain.get(c);
			if (letters == null) {
				out.append(c);
			}
			else {
				out.append(letters);
			}
		}
		return out.toString();
	}

	static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x80) {
				return false;
			}
		}
		return true;
	}

}
