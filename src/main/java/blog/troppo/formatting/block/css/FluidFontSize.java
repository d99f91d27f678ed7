package blog.troppo.formatting.block.css;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.json.Attributes;

/**
 * A font size that grows with the window, as {@code wp_get_typography_font_size_value}
 * makes it of a size in px, em or rem.
 */
public final class FluidFontSize {

	private static final Pattern SIZE = Pattern.compile("^(\\d*\\.?\\d+)(px|em|rem|)$");

	private static final double ROOT = 16;

	private static final double LEAST = 14;

	private static final double WINDOW_LEAST = 320;

	private static final double WINDOW_MOST = 1600;

	private FluidFontSize() {
	}

	/** The size as it is to be written; the size itself where it does not grow. */
	public static String of(String size, Attributes settings) {
		Matcher matcher = SIZE.matcher(size);
		if (!settings.isTrue("typography", "fluid") || !matcher.matches()) {
			return size;
		}
		String unit = unit(matcher);
		double scale = scale(unit);
		double number = Double.parseDouble(matcher.group(1));
		double pixels = number * scale;
		double smallest = pixels(settings.text("typography", "fluid", "minFontSize"), LEAST);
		if (pixels <= smallest) {
			return size;
		}
		double factor = Math.clamp(1 - 0.075 * Math.log(pixels) / Math.log(2), 0.25, 0.75);
		return between(Math.max(round(number * factor), smallest / scale), number, unit, settings);
	}

	/** A theme's preset, which may say itself between which sizes it grows. */
	public static String ofPreset(Attributes preset, Attributes settings) {
		String size = preset.text("size");
		if (!settings.isTrue("typography", "fluid") || Boolean.FALSE.equals(preset.get("fluid"))) {
			return size;
		}
		Matcher least = SIZE.matcher(preset.text("fluid", "min"));
		Matcher most = SIZE.matcher(preset.text("fluid", "max"));
		if (!least.matches() || !most.matches() || !unit(least).equals(unit(most))) {
			return of(size, settings);
		}
		return between(Double.parseDouble(least.group(1)), Double.parseDouble(most.group(1)), unit(most), settings);
	}

	private static String between(double least, double most, String unit, Attributes settings) {
		double scale = scale(unit);
		double from = pixels(settings.text("typography", "fluid", "minViewportWidth"), WINDOW_LEAST);
		double offset = round(from / 100 / scale);
		double slope = round(100 * (round(most) - least) / ((windowMost(settings) - from) / scale));
		return "clamp(" + text(least) + unit + ", " + text(round(least * scale / ROOT)) + "rem + ((1vw - "
				+ text(offset) + unit + ") * " + text((slope == 0) ? 1 : slope) + "), " + text(most) + unit + ")";
	}

	private static String unit(Matcher size) {
		return size.group(2).isEmpty() ? "px" : size.group(2);
	}

	private static double scale(String unit) {
		return unit.equals("px") ? 1 : ROOT;
	}

	private static double windowMost(Attributes settings) {
		double wide = pixels(settings.text("layout", "wideSize"), WINDOW_MOST);
		return pixels(settings.text("typography", "fluid", "maxViewportWidth"), wide);
	}

	private static double pixels(String size, double otherwise) {
		Matcher matcher = SIZE.matcher(size);
		if (!matcher.matches()) {
			return otherwise;
		}
		double number = Double.parseDouble(matcher.group(1));
		return matcher.group(2).equals("px") ? number : number * ROOT;
	}

	private static double round(double value) {
		return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue();
	}

	private static String text(double value) {
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

}
