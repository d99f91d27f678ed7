package blog.troppo.formatting;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * WordPress's {@code remove_accents}: letters of Latin scripts without their marks.
 */
public final class Accents {

	private static final Map<Integer, String> PLAIN = new HashMap<>();

	static {
		for (String line : Tables.lines("accents.txt")) {
			int tab = line.indexOf('\t');
			line.substring(tab + 1).codePoints().forEach((letter) -> PLAIN.put(letter, line.substring(0, tab)));
		}
	}

	private Accents() {
	}

	public static String remove(String text) {
		if (isAscii(text)) {
			return text;
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		StringBuilder out = new StringBuilder(composed.length());
		for (int i = 0; i < composed.length(); i++) {
			char c = composed.charAt(i);
			String plain = (c < 0x80) ? null : PLAIN.get((int) c);
			if (plain == null) {
				out.append(c);
			}
			else {
				out.append(plain);
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
