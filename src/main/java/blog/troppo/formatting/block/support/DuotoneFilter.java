package blog.troppo.formatting.block.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.Escape;

/**
 * The SVG filter that maps the grays of a picture to colors.
 */
public final class DuotoneFilter {

	private static final Pattern RGB = Pattern
		.compile("rgba?\\(\\s*(\\d{1,3})\\D+(\\d{1,3})\\D+(\\d{1,3})(?:[\\s,/]+([\\d.]{1,8})(%?))?\\s*\\)");

	private DuotoneFilter() {
	}

	public static String svg(String id, List<String> colors) {
		List<List<String>> channels = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>());
		for (String color : colors) {
			double[] parts = parts(color);
			for (int i = 0; i < 4; i++) {
				channels.get(i).add(number(parts[i]));
			}
		}
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0" width="0" height="0" focusable="false" role="none" style="visibility: hidden; position: absolute; left: -9999px; overflow: hidden;"><defs><filter id="%s"><feColorMatrix color-interpolation-filters="sRGB" type="matrix" values=" .299 .587 .114 0 0 .299 .587 .114 0 0 .299 .587 .114 0 0 .299 .587 .114 0 0 "/><feComponentTransfer color-interpolation-filters="sRGB"><feFuncR type="table" tableValues="%s"/><feFuncG type="table" tableValues="%s"/><feFuncB type="table" tableValues="%s"/><feFuncA type="table" tableValues="%s"/></feComponentTransfer><feComposite in2="SourceGraphic" operator="in"/></filter></defs></svg>"""
			.formatted(Escape.attr(id), join(channels.get(0)), join(channels.get(1)), join(channels.get(2)),
					join(channels.get(3)));
	}

	private static String join(List<String> values) {
		return String.join(" ", values);
	}

	/** Red, green, blue and opacity from 0 to 1; black for what is no such color. */
	private static double[] parts(String color) {
		String text = color.strip().toLowerCase(Locale.ROOT);
		if (text.matches("#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")) {
			return hex(text.substring(1));
		}
		Matcher rgb = RGB.matcher(text);
		if (!rgb.matches()) {
			return new double[] { 0, 0, 0, 1 };
		}
		double opacity = (rgb.group(4) == null) ? 1 : Double.parseDouble(rgb.group(4));
		return new double[] { Integer.parseInt(rgb.group(1)) / 255.0, Integer.parseInt(rgb.group(2)) / 255.0,
				Integer.parseInt(rgb.group(3)) / 255.0, "%".equals(rgb.group(5)) ? opacity / 100 : opacity };
	}

	private static double[] hex(String digits) {
		double[] parts = { 0, 0, 0, 1 };
		int width = (digits.length() < 6) ? 1 : 2;
		for (int i = 0; i * width < digits.length(); i++) {
			String part = digits.substring(i * width, (i + 1) * width);
			parts[i] = Integer.parseInt((width == 1) ? part + part : part, 16) / 255.0;
		}
		return parts;
	}

	private static String number(double value) {
		return new java.math.BigDecimal(value).round(new java.math.MathContext(14))
			.stripTrailingZeros()
			.toPlainString();
	}

}
