package blog.troppo.formatting.block.css;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody wrote of one block: declarations of its own, and behind {@code &} rules
 * of its states and of what is in it.
 */
public final class NestedCss {

	private static final Pattern PSEUDO_ELEMENT = Pattern.compile("[>+~\\s]*::[a-zA-Z-]+");

	private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}[^{}]*");

	private NestedCss() {
	}

	/** As rules of a style sheet. */
	public static String of(String css, String selector) {
		return Arrays.stream(css.split("&"))
			.filter((part) -> !part.isBlank())
			.map((part) -> part.contains("{") ? nested(part, selector)
					: ":root :where(" + selector.strip() + "){" + part.strip() + "}")
			.collect(Collectors.joining());
	}

	/** What is no single rule is left out. */
	private static String nested(String part, String selector) {
		Matcher rule = RULE.matcher(part);
		if (!rule.matches()) {
			return "";
		}
		Matcher pseudo = PSEUDO_ELEMENT.matcher(rule.group(1));
		String element = pseudo.find() ? pseudo.group() : "";
		String inner = rule.group(1).replace(element, "");
		String whole = Arrays.stream(selector.split(","))
			.map((one) -> Arrays.stream(inner.split(",", -1))
				.map((each) -> one.strip() + (inner.startsWith(" ") ? " " : "") + each.strip())
				.collect(Collectors.joining(", ")))
			.collect(Collectors.joining(", "));
		return ":root :where(" + whole.strip() + ")" + element + "{" + rule.group(2).strip() + "}";
	}

}
