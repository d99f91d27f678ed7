package blog.troppo.transfer.wxr;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of elements by their usual prefixes, whatever prefix and version of a namespace a
 * file uses. A prefix that the file never declares means what it usually means.
 */
final class WxrNames {

	private static final Map<Pattern, String> NAMESPACES = Map.of(
			Pattern.compile("https?://wordpress\\.org/export/[0-9.]{1,8}/?"), "wp",
			Pattern.compile("https?://wordpress\\.org/export/[0-9.]{1,8}/excerpt/?"), "excerpt",
			Pattern.compile("https?://purl\\.org/rss/1\\.0/modules/content/?"), "content",
			Pattern.compile("https?://purl\\.org/dc/elements/1\\.1/?"), "dc");

	private final Map<String, String> prefixes = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	void declare(String prefix, String namespace) {
		NAMESPACES.forEach((pattern, usual) -> {
			if (pattern.matcher(namespace.strip()).matches()) {
				this.prefixes.put(prefix, usual);
				this.names.clear();
			}
		});
	}

	String usual(String name) {
		String known = this.names.get(name);
		if (known != null) {
			return known;
		}
		int colon = name.indexOf(':');
		String usual = (colon < 0) ? name
				: this.prefixes.getOrDefault(name.substring(0, colon), name.substring(0, colon))
						+ name.substring(colon);
		if (this.names.size() < 1000) {
			this.names.put(name, usual);
		}
		return usual;
	}

}
