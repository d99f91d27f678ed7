package blog.troppo.formatting;

import java.util.Set;

/**
 * The schemes a link may have, and what becomes of others: WordPress's
 * {@code wp_kses_bad_protocol} cuts off everything up to the colon, however it was
 * disguised.
 */
final class UrlProtocols {

	static final Set<String> ALLOWED = Set.of("http", "https", "ftp", "ftps", "mailto", "news", "irc", "irc6", "ircs",
			"gopher", "nntp", "feed", "telnet", "mms", "rtsp", "sms", "svn", "tel", "fax", "xmpp", "webcal", "urn");

	/** Schemes may be stacked this deep before an address is given up. */
	private static final int MOST_ROUNDS = 6;

	private UrlProtocols() {
	}

	static String withoutBadProtocol(String url, Set<String> allowed) {
		String content = ControlCharacters.removeWithEscapes(url);
		if ((content.startsWith("https://") && allowed.contains("https"))
				|| (content.startsWith("http://") && allowed.contains("http"))) {
			return content;
		}
		for (int round = 0; round < MOST_ROUNDS; round++) {
			String once = once(content, allowed, 1);
			if (once.equals(content)) {
				return content;
			}
			content = once;
		}
		return "";
	}

	private static String once(String url, Set<String> allowed, int feeds) {
		ColonSearch colon = ColonSearch.find(url);
		if (colon.from() < 0) {
			return colon.url();
		}
		String before = colon.url().substring(0, colon.from());
		if (before.contains("/?")) {
			return colon.url();
		}
		String rest = Ascii.trim(colon.url().substring(colon.to()));
		String protocol = allowedProtocol(before, allowed);
		if (protocol.equals("feed:")) {
			if (feeds > 2) {
				return "";
			}
			rest = once(rest, allowed, feeds + 1);
			if (rest.isEmpty()) {
				return rest;
			}
		}
		return protocol + rest;
	}

	private static String allowedProtocol(String written, Set<String> allowed) {
		String decoded = decodeNumeric(written);
		StringBuilder scheme = new StringBuilder(decoded.length());
		for (int i = 0; i < decoded.length(); i++) {
			if (!Ascii.isSpace(decoded.charAt(i))) {
				scheme.append(decoded.charAt(i));
			}
		}
		String name = Ascii.lower(ControlCharacters.removeWithEscapes(scheme.toString()));
		return allowed.contains(name) ? name + ":" : "";
	}

	/** Numeric references as single bytes, since only ASCII can spell a scheme. */
	private static String decodeNumeric(String text) {
		if (!text.contains("&#")) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		for (int at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 2)) {
			if (Ampersands.isNumericReference(text, at + 1)) {
				int end = text.indexOf(';', at);
				rewrite.replace(at, end + 1, String.valueOf((char) (code(text.substring(at + 2, end)) & 0xFF)));
			}
		}
		return rewrite.result();
	}

	private static int code(String digits) {
		boolean hex = Ascii.lower(digits.charAt(0)) == 'x';
		int code = 0;
		for (int i = hex ? 1 : 0; i < digits.length(); i++) {
			code = code * (hex ? 16 : 10) + Character.digit(digits.charAt(i), 16);
		}
		return code;
	}

}
