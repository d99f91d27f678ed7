package blog.troppo.formatting;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * WordPress's {@code sanitize_title_with_dashes}: lower case, words joined by hyphens,
 * letters beyond ASCII percent-encoded.
 */
final class SlugDashes {

	/** Spaces and dashes of typography: each becomes a hyphen. */
	private static final String DASHES = "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2011"
			+ "\u2013\u2014\u2028\u2029\u202F";

	/** Punctuation of typography, lone marks and what cannot be seen: goes. */
	private static final String DROPPED = "\u00A1\u00A9\u00AB\u00AD\u00AE\u00B0\u00B4\u00BB\u00BF\u02CA\u0300\u0301\u0304"
			+ "\u030C\u0341\u200B\u200C\u200D\u200E\u200F\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2022\u2026"
			+ "\u202A\u202B\u202C\u202D\u202E\u2039\u203A\u2122\uFEFF\uFFFC";

	private static final Map<String, String> TYPOGRAPHY = new HashMap<>();

	static {
		DASHES.codePoints().forEach((c) -> TYPOGRAPHY.put(PercentEncoding.encode(Character.toString(c)), "-"));
		DROPPED.codePoints().forEach((c) -> TYPOGRAPHY.put(PercentEncoding.encode(Character.toString(c)), ""));
		TYPOGRAPHY.put(PercentEncoding.encode("\u00D7"), "x");
	}

	private static final String[] DASH_REFERENCES = { "&nbsp;", "&#160;", "&ndash;", "&#8211;", "&mdash;", "&#8212;" };

	private SlugDashes() {
	}

	/** {@code saving}: typography is written in plain characters as well. */
	static String sanitize(String title, boolean saving) {
		String slug = PercentEncoding.keepEscapes(StripTags.strip(title));
		slug = Ascii.lower(PercentEncoding.encode(lower(slug), Slugs.MOST_BYTES));
		if (saving) {
			for (String reference : DASH_REFERENCES) {
				slug = slug.replace(reference, "-");
			}
			slug = replaceTypography(slug.replace('/', '-'));
		}
		return join(withoutReferences(slug));
	}

	private static String lower(String text) {
		if (Accents.isAscii(text)) {
			return Ascii.lower(text);
		}
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> {
			if (c == '\u0130') {
				out.append("i\u0307");
			}
			else {
				out.appendCodePoint(Character.toLowerCase(c));
			}
		});
		return out.toString();
	}

	private static String replaceTypography(String slug) {
		Rewrite rewrite = new Rewrite(slug);
		for (int at = slug.indexOf('%'); at >= 0; at = slug.indexOf('%', at + 1)) {
			int length = 6;
			String plain = plain(slug, at, length);
			if (plain == null) {
				length = 9;
				plain = plain(slug, at, length);
			}
			if (plain != null) {
				rewrite.replace(at, at + length, plain);
				at += length - 1;
			}
		}
		return rewrite.result();
	}

	private static @Nullable String plain(String slug, int at, int length) {
		return (at + length <= slug.length()) ? TYPOGRAPHY.get(slug.substring(at, at + length)) : null;
	}

	/** Without anything from an ampersand to the next semicolon on the same line. */
	static String withoutReferences(String slug) {
		Rewrite rewrite = new Rewrite(slug);
		NextOf semicolons = new NextOf(slug, ";");
		NextOf lineEnds = new NextOf(slug, "\n");
		int amp = slug.indexOf('&');
		while (amp >= 0) {
			int next = amp + 1;
			int semicolon = semicolons.from(Math.min(amp + 2, slug.length()));
			int lineEnd = lineEnds.from(amp);
			if (semicolon >= 0 && (lineEnd < 0 || semicolon < lineEnd)) {
				next = semicolon + 1;
				rewrite.delete(amp, next);
			}
			amp = slug.indexOf('&', next);
		}
		return rewrite.result();
	}

	/**
	 * What may stand in a slug, with one hyphen for any blanks, points and hyphens
	 * between.
	 */
	private static String join(String text) {
		StringBuilder out = new StringBuilder(text.length());
		boolean hyphen = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == ' ' || c == '.' || c == '-') {
				hyphen = true;
			}
			else if ((c >= 'a' && c <= 'z') || Ascii.isDigit(c) || c == '%' || c == '_') {
				if (hyphen && !out.isEmpty()) {
					out.append('-');
				}
				hyphen = false;
				out.append(c);
			}
		}
		return out.toString();
	}

}
