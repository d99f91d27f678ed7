package blog.troppo.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An address as it was asked for, in parts that are still escaped.
 *
 * @param authority host, and port if it was named
 */
record RequestedAddress(String scheme, String authority, String path, String query) {

	private static final Pattern URL = Pattern.compile("(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?",
			Pattern.DOTALL);

	private static final Pattern PORT = Pattern.compile(":\\d*$");

	static RequestedAddress of(HttpServletRequest request) {
		String host = request.getHeader("Host");
		String query = request.getQueryString();
		return new RequestedAddress(request.getScheme(), (host != null) ? host : request.getServerName(),
				request.getRequestURI(), (query != null) ? query : "");
	}

	static RequestedAddress parse(String url) {
		Matcher matcher = URL.matcher(url);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("No address of a page: " + url);
		}
		String query = matcher.group(4);
		return new RequestedAddress(matcher.group(1), matcher.group(2), matcher.group(3), (query != null) ? query : "");
	}

	String host() {
		return PORT.matcher(this.authority).replaceFirst("");
	}

	/** The port as it was named; empty if it was not. */
	String port() {
		int colon = this.authority.lastIndexOf(':');
		return (colon < 0 || this.authority.endsWith("]")) ? "" : this.authority.substring(colon + 1);
	}

	RequestedAddress withPath(String path) {
		return new RequestedAddress(this.scheme, this.authority, path, this.query);
	}

	RequestedAddress withQuery(String query) {
		return new RequestedAddress(this.scheme, this.authority, this.path, query);
	}

	RequestedAddress at(String host, String port) {
		return new RequestedAddress(this.scheme, port.isEmpty() ? host : host + ":" + port, this.path, this.query);
	}

	/** Host, port, path and query string: what makes two addresses the same. */
	boolean isSameAs(RequestedAddress other) {
		return this.authority.equals(other.authority) && this.path.equals(other.path) && this.query.equals(other.query);
	}

	String url() {
		return this.scheme + "://" + this.authority + this.path + (this.query.isEmpty() ? "" : "?" + this.query);
	}

}
