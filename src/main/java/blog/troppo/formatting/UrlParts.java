package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * An address taken apart the way PHP's {@code parse_url} does it: leniently, and not at
 * all where its port is none. What is missing is null; {@code port} is -1.
 */
public record UrlParts(@Nullable String scheme, @Nullable String user, @Nullable String password, @Nullable String host,
		int port) {

	static final UrlParts NONE = new UrlParts(null, null, null, null, -1);

	private static final int LONGEST_PORT = 5;

	private static final int HIGHEST_PORT = 65_535;

	/** The front of an address, or null for one that PHP gives up. */
	public static @Nullable UrlParts parse(String url) {
		if (url.startsWith("//")) {
			return authority(null, url, 2);
		}
		int colon = url.indexOf(':');
		if (colon <= 0 || url.startsWith("/") || !isScheme(url, colon)) {
			return NONE;
		}
		if (url.startsWith("//", colon + 1) && !url.regionMatches(true, 0, "file:", 0, 5)) {
			return authority(url.substring(0, colon), url, colon + 3);
		}
		int digits = colon + 1;
		while (digits < url.length() && Ascii.isDigit(url.charAt(digits))) {
			digits++;
		}
		boolean port = digits > colon + 1 && digits - colon <= LONGEST_PORT + 1
				&& (digits == url.length() || url.charAt(digits) == '/');
		if (port) {
			int number = Integer.parseInt(url.substring(colon + 1, digits));
			return (number > HIGHEST_PORT) ? null : new UrlParts(null, null, null, url.substring(0, colon), number);
		}
		return new UrlParts(url.substring(0, colon), null, null, null, -1);
	}

	private static boolean isScheme(String url, int colon) {
		for (int i = 0; i < colon; i++) {
			char c = url.charAt(i);
			if (!Ascii.isAlphanumeric(c) && c != '+' && c != '.' && c != '-') {
				return false;
			}
		}
		return true;
	}

	private static @Nullable UrlParts authority(@Nullable String scheme, String url, int start) {
		int end = start;
		while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
			end++;
		}
		String authority = url.substring(start, end);
		int at = authority.lastIndexOf('@');
		String user = (at < 0) ? null : authority.substring(0, at);
		String password = null;
		int colon = (user == null) ? -1 : user.indexOf(':');
		if (user != null && colon >= 0) {
			password = user.substring(colon + 1);
			user = user.substring(0, colon);
		}
		return withHost(scheme, user, password, authority.substring(at + 1));
	}

	private static @Nullable UrlParts withHost(@Nullable String scheme, @Nullable String user,
			@Nullable String password, String host) {
		boolean bracketed = host.startsWith("[") && host.endsWith("]");
		int colon = bracketed ? -1 : host.lastIndexOf(':');
		String name = (colon < 0) ? host : host.substring(0, colon);
		int port = (colon < 0 || colon == host.length() - 1) ? -1 : port(host.substring(colon + 1));
		if (name.isEmpty() || port < -1) {
			return null;
		}
		return new UrlParts(scheme, user, password, name, port);
	}

	/** The digits a port begins with; -2 if there are none, or too many characters. */
	private static int port(String written) {
		int end = 0;
		while (end < written.length() && Ascii.isDigit(written.charAt(end))) {
			end++;
		}
		if (end == 0 || written.length() > LONGEST_PORT) {
			return -2;
		}
		int port = Integer.parseInt(written.substring(0, end));
		return (port > HIGHEST_PORT) ? -2 : port;
	}

	/** What of the address these parts make up, up to the path. */
	String front() {
		StringBuilder out = new StringBuilder();
		if (this.user != null) {
			out.append(this.user);
		}
		if (this.password != null) {
			out.append(':').append(this.password);
		}
		if (this.user != null || this.password != null) {
			out.append('@');
		}
		if (this.host != null) {
			out.append(this.host);
		}
		if (this.port >= 0) {
			out.append(':').append(this.port);
		}
		return out.toString();
	}

}
