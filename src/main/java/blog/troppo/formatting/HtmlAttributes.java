package blog.troppo.formatting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the attributes of one tag as a browser does: names in any characters, values in
 * either quotes or none, the first of two with one name counts. Where a quote is not
 * closed the tag has no end, and so no attributes either.
 */
final class HtmlAttributes {

	private final String source;

	private int at;

	private boolean unclosed;

	private HtmlAttributes(String source) {
		this.source = source;
	}

	/** {@code source} is what stands between the tag's name and its {@code >}. */
	static List<HtmlAttribute> parse(String source) {
		return new HtmlAttributes(source).parse();
	}

	private List<HtmlAttribute> parse() {
		List<HtmlAttribute> attributes = new ArrayList<>();
		Set<String> names = new HashSet<>();
		while (true) {
			skip(true);
			if (this.at >= this.source.length()) {
				break;
			}
			HtmlAttribute attribute = next();
			if (this.unclosed) {
				return List.of();
			}
			if (names.add(attribute.name())) {
				attributes.add(attribute);
			}
		}
		return attributes;
	}

	private HtmlAttribute next() {
		int start = this.at++;
		while (this.at < this.source.length() && !endsName(this.source.charAt(this.at))) {
			this.at++;
		}
		String name = Ascii.lower(this.source.substring(start, this.at));
		skip(false);
		if (this.at >= this.source.length() || this.source.charAt(this.at) != '=') {
			return new HtmlAttribute(name, null);
		}
		this.at++;
		skip(false);
		return new HtmlAttribute(name, References.decode(withLineFeeds(value()).replace('\0', '\uFFFD')));
	}

	private String value() {
		if (this.at >= this.source.length()) {
			return "";
		}
		char quote = this.source.charAt(this.at);
		if (quote == '"' || quote == '\'') {
			int end = this.source.indexOf(quote, this.at + 1);
			this.unclosed = end < 0;
			String value = this.unclosed ? "" : this.source.substring(this.at + 1, end);
			this.at = end + 1;
			return value;
		}
		int start = this.at;
		while (this.at < this.source.length() && !isSpace(this.source.charAt(this.at))) {
			this.at++;
		}
		return this.source.substring(start, this.at);
	}

	private static String withLineFeeds(String value) {
		return (value.indexOf('\r') < 0) ? value : value.replace("\r\n", "\n").replace('\r', '\n');
	}

	private void skip(boolean slashes) {
		while (this.at < this.source.length()
				&& (isSpace(this.source.charAt(this.at)) || (slashes && this.source.charAt(this.at) == '/'))) {
			this.at++;
		}
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
	}

	private static boolean endsName(char c) {
		return isSpace(c) || c == '=' || c == '/' || c == '>';
	}

}
