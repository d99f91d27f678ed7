package blog.troppo.formatting.shortcode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a shortcode in any of their forms: {@code a="b"}, {@code a='b'},
 * {@code a=b}, and values without a name, which get the names 0, 1, 2 …
 */
public final class ShortcodeAttributes {

	private static final Pattern FORM = Pattern.compile("([\\w-]+)\\s*=\\s*\"([^\"]*)\"(?:\\s|$)"
			+ "|([\\w-]+)\\s*=\\s*'([^']*)'(?:\\s|$)|([\\w-]+)\\s*=\\s*([^\\s'\"]+)(?:\\s|$)"
			+ "|\"([^\"]*)\"(?:\\s|$)|'([^']*)'(?:\\s|$)|(\\S+)(?:\\s|$)");

	private final Map<String, String> values;

	private ShortcodeAttributes(Map<String, String> values) {
		this.values = values;
	}

	public static ShortcodeAttributes of(Map<String, String> values) {
		return new ShortcodeAttributes(new LinkedHashMap<>(values));
	}

	public static ShortcodeAttributes parse(String written) {
		String text = written.replaceAll("[\\u00a0\\u200b]+", " ");
		Map<String, String> values = new LinkedHashMap<>();
		Matcher matcher = FORM.matcher(text);
		int position = 0;
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				put(values, matcher.group(1), matcher.group(2));
			}
			else if (matcher.group(3) != null) {
				put(values, matcher.group(3), matcher.group(4));
			}
			else if (matcher.group(5) != null) {
				put(values, matcher.group(5), matcher.group(6));
			}
			else {
				values.put(String.valueOf(position++), closed(StripSlashes.c(unnamed(matcher))));
			}
		}
		return new ShortcodeAttributes(values);
	}

	private static String unnamed(Matcher matcher) {
		for (int group = 7; group <= 9; group++) {
			String value = matcher.group(group);
			if (value != null) {
				return value;
			}
		}
		return "";
	}

	private static void put(Map<String, String> values, String name, String value) {
		values.put(name.toLowerCase(Locale.ROOT), closed(StripSlashes.c(value)));
	}

	/** A value with a tag that does not end is dropped. */
	private static String closed(String value) {
		int open = value.indexOf('<');
		while (open >= 0) {
			int close = value.indexOf('>', open + 1);
			if (close <= open + 1) {
				return "";
			}
			open = value.indexOf('<', close + 1);
		}
		return value;
	}

	public @Nullable String get(String name) {
		return this.values.get(name);
	}

	public String get(String name, String otherwise) {
		return this.values.getOrDefault(name, otherwise);
	}

	public boolean has(String name) {
		return this.values.containsKey(name);
	}

	/** Whether an attribute is there and neither empty nor 0. */
	public boolean isSet(String name) {
		String value = this.values.get(name);
		return value != null && !value.isEmpty() && !value.equals("0");
	}

	/** As PHP's boolean filter: 1, true, on and yes are true. */
	public boolean isTrue(String name) {
		return switch (get(name, "").strip().toLowerCase(Locale.ROOT)) {
			case "1", "true", "on", "yes" -> true;
			default -> false;
		};
	}

	/** The number the value begins with, 0 when it begins with none. */
	public int number(String name, int otherwise) {
		String value = this.values.get(name);
		return (value != null) ? leadingNumber(value) : otherwise;
	}

	static int leadingNumber(String value) {
		Matcher matcher = Pattern.compile("^\\s*([+-]?\\d{1,9})").matcher(value);
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	public Map<String, String> values() {
		return Map.copyOf(this.values);
	}

	/** These and one more. */
	ShortcodeAttributes with(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.values);
		changed.put(name, value);
		return new ShortcodeAttributes(changed);
	}

}
