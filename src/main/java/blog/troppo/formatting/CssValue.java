package blog.troppo.formatting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/**
 * Decides whether a CSS value is harmless: once addresses, gradients and known functions
 * are taken out, nothing may be left that could call, escape or hide anything.
 */
final class CssValue {

	private static final Set<String> FUNCTIONS = Set.of("var", "calc", "min", "max", "minmax", "clamp", "repeat",
			"rotate", "rotateX", "rotateY", "rotateZ", "rotate3d", "translate", "translateX", "translateY",
			"translateZ", "translate3d", "scale", "scaleX", "scaleY", "scaleZ", "scale3d", "skew", "skewX", "skewY",
			"matrix", "matrix3d", "perspective", "polygon", "circle", "ellipse", "inset", "path", "rect", "xywh");

	private static final String[] GRADIENTS = { "linear-gradient(", "radial-gradient(", "conic-gradient(" };

	private CssValue() {
	}

	static boolean isSafe(String declaration, int valueStart, boolean urls, boolean gradients) {
		String rest = declaration;
		if (urls) {
			String value = withoutUrls(declaration.substring(valueStart));
			if (value.equals(REFUSED)) {
				return false;
			}
			rest = declaration.substring(0, valueStart) + value;
		}
		return isPlain(withoutFunctions(gradients ? withoutGradients(rest) : rest));
	}

	/** Whether no call, escape, entity or comment is in it. */
	static boolean isPlain(String css) {
		String rest = withoutFunctions(css);
		for (int i = 0; i < rest.length(); i++) {
			char c = rest.charAt(i);
			if (c == '\\' || c == '(' || c == '&' || c == '=' || c == '}' || (c == '/' && rest.startsWith("/*", i))) {
				return false;
			}
		}
		return true;
	}

	/** No value that was cut from a text can look like this one. */
	private static final String REFUSED = "\0";

	private static String withoutUrls(String value) {
		Rewrite rewrite = new Rewrite(value);
		int start = value.indexOf("url(");
		while (start >= 0) {
			int close = value.indexOf(')', start);
			if (close < 0) {
				break;
			}
			if (close > start + 4) {
				String url = unquoted(Ascii.trim(value.substring(start + 4, close)));
				if (url.isEmpty() || url.equals("0")
						|| !UrlProtocols.withoutBadProtocol(url, UrlProtocols.ALLOWED).equals(url)) {
					return REFUSED;
				}
				rewrite.delete(start, close + 1);
			}
			start = value.indexOf("url(", (close > start + 4) ? close + 1 : start + 4);
		}
		return rewrite.result();
	}

	private static String unquoted(String url) {
		char first = url.isEmpty() ? 0 : url.charAt(0);
		boolean quoted = (first == '"' || first == '\'') && url.length() > 1 && url.charAt(url.length() - 1) == first;
		return quoted ? Ascii.trim(url.substring(1, url.length() - 1)) : url;
	}

	private static String withoutGradients(String css) {
		Rewrite rewrite = new Rewrite(css);
		for (int i = 0; i < css.length(); i++) {
			for (String gradient : GRADIENTS) {
				int end = css.startsWith(gradient, i) ? gradientEnd(css, i + gradient.length()) : -1;
				if (end > 0) {
					rewrite.delete(i, end);
					i = end - 1;
					break;
				}
			}
		}
		return rewrite.result();
	}

	/**
	 * After the bracket that closes; inside of it there may be one more level of
	 * brackets.
	 */
	private static int gradientEnd(String css, int from) {
		int depth = 1;
		for (int i = from; i < css.length(); i++) {
			char c = css.charAt(i);
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			if (depth > 2) {
				return -1;
			}
			if (depth == 0) {
				return i + 1;
			}
		}
		return -1;
	}

	private static String withoutFunctions(String css) {
		if (css.indexOf('(') < 0) {
			return css;
		}
		int[] closing = closingBrackets(css);
		Rewrite rewrite = new Rewrite(css);
		for (int i = css.indexOf('('); i >= 0; i = css.indexOf('(', i + 1)) {
			int name = i;
			while (name > 0 && Ascii.isWord(css.charAt(name - 1))) {
				name--;
			}
			if (closing[i] > 0 && FUNCTIONS.contains(css.substring(name, i))) {
				rewrite.delete(name, closing[i] + 1);
				i = closing[i];
			}
		}
		return rewrite.result();
	}

	private static int[] closingBrackets(String css) {
		int[] closing = new int[css.length()];
		Arrays.fill(closing, -1);
		Deque<Integer> open = new ArrayDeque<>();
		for (int i = 0; i < css.length(); i++) {
			if (css.charAt(i) == '(') {
				open.push(i);
			}
			else if (css.charAt(i) == ')' && !open.isEmpty()) {
				closing[open.pop()] = i;
			}
		}
		return closing;
	}

}
