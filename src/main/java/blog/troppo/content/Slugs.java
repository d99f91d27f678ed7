package blog.troppo.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Slugs as readers write them in addresses, made to what is stored. */
public final class Slugs {

	private Slugs() {
	}

	/**
	 * A slug to look for: {@code sanitize_title_for_query()}. Escapes stay escapes, in
	 * small letters, which is how slugs of other scripts are stored.
	 */
	public static String wanted(String text) {
		StringBuilder slug = new StringBuilder();
		String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c == '%' && i + 2 < plain.length() && isHex(plain.charAt(i + 1)) && isHex(plain.charAt(i + 2))) {
				slug.append(plain, i, i + 3);
				i += 2;
			}
			else if (c < 128) {
				slug.append(isWord(c) ? String.valueOf(c) : (Character.isWhitespace(c) || "-./".indexOf(c) >= 0) ? "-" : "");
			}
			else {
				int point = plain.codePointAt(i);
				slug.append(foreign(point));
				i += Character.charCount(point) - 1;
			}
		}
		return slug.toString().toLowerCase(Locale.ROOT).replaceAll("-{2,}", "-").replaceAll("^-+|-+$", "");
	}

	/** The last part of a path of slugs, as a slug to look for. */
	public static String lastWanted(String path) {
		String bare = path.replaceAll("/+$", "");
		return wanted(bare.substring(bare.lastIndexOf('/') + 1));
	}

	private static String foreign(int point) {
		String letter = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
			.replaceAll("[\\u0300-\\u036f]", "");
		if (letter.chars().allMatch((c) -> c < 128 && isWord((char) c))) {
			return letter;
		}
		StringBuilder escaped = new StringBuilder();
		for (byte b : Character.toString(Character.toLowerCase(point)).getBytes(StandardCharsets.UTF_8)) {
			escaped.append("%%%02x".formatted(b));
		}
		return escaped.toString();
	}

	private static boolean isWord(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
	}

	private static boolean isHex(char c) {
		return Character.digit(c, 16) >= 0;
	}

}
