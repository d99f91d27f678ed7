package blog.troppo.formatting;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/**
 * Addresses made safe: WordPress's {@code esc_url} for HTML and {@code esc_url_raw} for
 * storing and redirecting. What has no allowed scheme comes out empty.
 */
public final class Urls {

	private static final Set<String> ATTRIBUTES = Set.of("action", "archive", "background", "cite", "classid",
			"codebase", "data", "formaction", "href", "icon", "longdesc", "manifest", "poster", "profile", "src",
			"usemap", "xmlns");

	private static final String KEPT = "-~+_.?#=!&;,/:%@$|*'()[]";

	private static final String KEPT_IN_HEADERS = "-~+_.?#=&;,/:%!*[]()@";

	private Urls() {
	}

	/**
	 * Whether the value of this attribute, in small letters, is an address:
	 * {@code wp_kses_uri_attributes}.
	 */
	public static boolean standIn(String attribute) {
		return ATTRIBUTES.contains(attribute);
	}

	/** For an attribute in HTML. */
	public static String escape(String url) {
		return clean(url, UrlProtocols.ALLOWED, true);
	}

	/** For the database, a header or a request. */
	public static String escapeRaw(String url) {
		return clean(url, UrlProtocols.ALLOWED, false);
	}

	/** As {@link #escapeRaw}, with the schemes given. */
	public static String escapeRaw(String url, Set<String> protocols) {
		return clean(url, protocols, false);
	}

	/**
	 * For a {@code Location} header: blanks and letters beyond ASCII are encoded, what
	 * has no place in an address goes.
	 */
	public static String inHeader(String address) {
		StringBuilder out = new StringBuilder(address.length());
		address.codePoints().forEach((letter) -> {
			if (letter == ' ' || letter >= 0x80) {
				for (byte one : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
					out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
				}
			}
			else if (Ascii.isAlphanumeric((char) letter) || KEPT_IN_HEADERS.indexOf(letter) >= 0) {
				out.appendCodePoint(letter);
			}
		});
		return dropEncodedLineEnds(out.toString());
	}

	private static String clean(String address, Set<String> protocols, boolean display) {
		String url = dropForbidden(trimStart(address).replace(" ", "%20"));
		if (url.isEmpty()) {
			return "";
		}
		if (!Ascii.startsWithIgnoreCase(url, 0, "mailto:")) {
			url = dropEncodedLineEnds(url);
		}
		url = url.replace(";//", "://");
		if (needsScheme(url)) {
			url = "http://" + url;
		}
		if (display) {
			url = Entities.normalize(url).replace("&amp;", "&#038;").replace("'", "&#039;");
		}
		if (url.indexOf('[') >= 0 || url.indexOf(']') >= 0) {
			url = encodeBracketsBehindFront(url);
		}
		if (url.charAt(0) == '/') {
			return url;
		}
		String good = UrlProtocols.withoutBadProtocol(url, protocols);
		return Ascii.lower(good).equals(Ascii.lower(url)) ? good : "";
	}

	/** Brackets may stay around an IPv6 host only. */
	private static String encodeBracketsBehindFront(String url) {
		UrlParts parts = UrlParts.parse(url);
		String front = (parts == null) ? "" : parts.front();
		if (parts != null && parts.scheme() != null) {
			front = parts.scheme() + "://" + front;
		}
		else if (url.charAt(0) == '/') {
			front = "//" + front;
		}
		String behind = front.isEmpty() ? url : url.replace(front, "");
		if (behind.isEmpty()) {
			return url;
		}
		return url.replace(behind, behind.replace("[", "%5B").replace("]", "%5D"));
	}

	private static String trimStart(String url) {
		int from = 0;
		while (from < url.length() && Ascii.trim(url.substring(from, from + 1)).isEmpty()) {
			from++;
		}
		return url.substring(from);
	}

	private static String dropForbidden(String url) {
		StringBuilder out = new StringBuilder(url.length());
		for (int i = 0; i < url.length(); i++) {
			char c = url.charAt(i);
			if (c >= 0x80 || Ascii.isAlphanumeric(c) || KEPT.indexOf(c) >= 0) {
				out.append(c);
			}
		}
		return out.toString();
	}

	/** Repeatedly, since taking one out can put another together. */
	private static String dropEncodedLineEnds(String url) {
		if (url.indexOf('%') < 0) {
			return url;
		}
		StringBuilder out = new StringBuilder(url.length());
		for (int i = 0; i < url.length(); i++) {
			out.append(url.charAt(i));
			int start = out.length() - 3;
			if (start >= 0 && out.charAt(start) == '%' && out.charAt(start + 1) == '0'
					&& "dDaA".indexOf(out.charAt(start + 2)) >= 0) {
				out.setLength(start);
			}
		}
		return out.toString();
	}

	private static boolean needsScheme(String url) {
		char first = url.isEmpty() ? ' ' : url.charAt(0);
		if (url.indexOf(':') >= 0 || first == '/' || first == '#' || first == '?') {
			return false;
		}
		int name = Ascii.skipName(url, 0);
		return name == 0 || !Ascii.startsWithIgnoreCase(url, name, ".php");
	}

}
