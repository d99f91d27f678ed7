package blog.troppo.transfer.wxr;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The simple children of an element by name; of repeated ones the first counts.
 */
final class WxrFields {

	/** More digits are no id. */
	private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?[0-9]{1,18})(?![0-9])");

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
		Matcher number = NUMBER.matcher(text(name));
		return number.lookingAt() ? Long.parseLong(number.group(1)) : 0;
	}

}
