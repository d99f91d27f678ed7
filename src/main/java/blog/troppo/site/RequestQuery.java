package blog.troppo.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query string as PHP reads it: of equal names the last counts, {@code cat[]=1} makes a
 * list, and a bad escape stays as it was written.
 */
public record RequestQuery(Map<String, String> texts, Map<String, List<String>> lists) {

	public static final RequestQuery NONE = new RequestQuery(Map.of(), Map.of());

	/** As many parameters as PHP takes; a longer list is cut there. */
	private static final int MOST = 1000;

	public static RequestQuery parse(String query) {
		Map<String, String> texts = new LinkedHashMap<>();
		Map<String, List<String>> lists = new LinkedHashMap<>();
		String[] pairs = query.split("&", MOST + 1);
		for (int i = 0; i < Math.min(pairs.length, MOST); i++) {
			int equals = pairs[i].indexOf('=');
			String name = decode((equals < 0) ? pairs[i] : pairs[i].substring(0, equals)).stripLeading();
			String value = (equals < 0) ? "" : decode(pairs[i].substring(equals + 1));
			int bracket = name.indexOf('[');
			if (bracket > 0 && name.indexOf(']', bracket) > 0) {
				String list = plain(name.substring(0, bracket));
				texts.remove(list);
				lists.computeIfAbsent(list, (key) -> new ArrayList<>()).add(value);
			}
			else if (!name.isEmpty()) {
				lists.remove(plain(name));
				texts.put(plain(name), value);
			}
		}
		return new RequestQuery(texts, lists);
	}

	public boolean has(String name) {
		return this.texts.containsKey(name) || this.lists.containsKey(name);
	}

	public Set<String> names() {
		Set<String> names = new HashSet<>(this.texts.keySet());
		names.addAll(this.lists.keySet());
		return names;
	}

	public String text(String name) {
		return this.texts.getOrDefault(name, "");
	}

	/** Given, and neither empty nor a zero. */
	public boolean isTruthy(String name) {
		return this.lists.containsKey(name) || !text(name).isEmpty() && !text(name).equals("0");
	}

	private static String plain(String name) {
		return name.replace('.', '_').replace(' ', '_');
	}

	/**
	 * {@code urldecode()}: a plus is a space, and what is no escape stands for itself.
	 */
	public static String decode(String text) {
		if (text.indexOf('%') < 0) {
			return text.replace('+', ' ');
		}
		return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
	}

}
