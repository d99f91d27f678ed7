package blog.troppo.transfer.wxr;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The simple children of an element by name; of repeated ones the first counts.
 */
final class WxrFields {

	private final Map<String, String> values = new HashMap<>();

	void put(String name, String value) {
		this.values.putIfAbsent(name, value);
	}

	String text(String name) {
		return this.values.getOrDefault(name, "");
	}

	/**
	 * The value without space around it, or another where it is missing or empty.
	 */
	String text(String name, String otherwise) {
		String text = text(name).strip();
		return text.isEmpty() ? otherwise : text;
	}

	@Nullable LocalDateTime date(String name) {
		return WxrDates.parse(text(name));
	}

	/**
	 * The value as PHP reads numbers: the digits it begins with, 0 if none.
	 */
	long number(String name) {
		String text = text(name).strip();
		int end = text.startsWith("-") ? 1 : 0;
		while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
			end++;
		}
		return (end == 0 || end > 18 || text.substring(0, end).equals("-")) ? 0 : Long.parseLong(text, 0, end, 10);
	}

}
