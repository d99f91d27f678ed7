package blog.troppo.site;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One entry of the settings catalogue: WordPress's option name, its type, default and
 * sanitizer.
 *
 * @param name WordPress's name for the option
 * @param standard the value of a site that never set it, in stored form
 * @param read stored text to value
 * @param write value to stored text
 * @param sanitize what a text becomes before it is kept; empty if it is not taken
 */
public record Setting<T>(String name, String standard, Function<String, T> read, Function<T, String> write,
		Function<String, Optional<String>> sanitize) {

	static Setting<String> text(String name, String standard) {
		return new Setting<>(name, standard, Function.identity(), Function.identity(), Optional::of);
	}

	static Setting<String> choice(String name, String standard, String... others) {
		return text(name, standard)
			.sanitizedBy((value) -> java.util.List.of(others).contains(value) ? value : standard);
	}

	static Setting<Boolean> flag(String name, boolean standard) {
		return new Setting<>(name, standard ? "1" : "0", Setting::isOn, (on) -> on ? "1" : "0",
				(value) -> Optional.of(isOn(value) ? "1" : "0"));
	}

	/** WordPress's switches that say "open" or "closed". */
	static Setting<Boolean> door(String name, boolean standard) {
		return new Setting<>(name, standard ? "open" : "closed", "open"::equals, (open) -> open ? "open" : "closed",
				(value) -> Optional.of(value.equals("open") || value.equals("1") ? "open" : "closed"));
	}

	static Setting<Integer> number(String name, int standard, int least) {
		return new Setting<>(name, String.valueOf(standard), (value) -> Math.max(least, parse(value, standard)),
				String::valueOf, (value) -> Optional.of(String.valueOf(Math.max(least, magnitude(value, least)))));
	}

	/** The id of a post or term; 0 is none. */
	static Setting<Long> id(String name) {
		return new Setting<>(name, "0", (value) -> (long) parse(value, 0), String::valueOf,
				(value) -> Optional.of(String.valueOf(magnitude(value, 0))));
	}

	Setting<T> sanitizedBy(UnaryOperator<String> sanitizer) {
		return new Setting<>(this.name, this.standard, this.read, this.write,
				(value) -> this.sanitize.apply(value).map(sanitizer));
	}

	/** What is not so leaves the setting as it was, as in WordPress. */
	Setting<T> takenIf(Predicate<String> right) {
		return new Setting<>(this.name, this.standard, this.read, this.write,
				(value) -> this.sanitize.apply(value).filter(right));
	}

	private static boolean isOn(String value) {
		return !value.isEmpty() && !value.equals("0") && !value.equals("false");
	}

	/** As PHP's {@code absint}, but where a number below zero means something. */
	private static int magnitude(String value, int least) {
		int number = parse(value.replaceFirst("^(\\s*[-+]?[0-9.]*).*$", "$1"), 0);
		return (number < Math.min(0, least)) ? -number : (least < 0) ? number : Math.abs(number);
	}

	private static int parse(String value, int otherwise) {
		try {
			return (int) Double.parseDouble(value.strip());
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

}
