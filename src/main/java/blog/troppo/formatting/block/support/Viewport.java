package blog.troppo.formatting.block.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.block.json.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A width of windows that a block may have styles of its own for. Themes may say which
 * widths are those of telephones and tablets ({@code settings.viewport}); one that names
 * only the one has no styles for the other.
 *
 * @param name as it stands in a block's visibility
 * @param condition the media query's condition
 */
public record Viewport(String name, String condition) {

	private static final Pattern WIDTH = Pattern.compile("(\\d{1,9}|\\d{0,9}\\.\\d{1,9})(px|em|rem)");

	private static final int PIXELS_OF_EM = 16;

	/** Those that a block's style may name. */
	public static List<Viewport> styled(Attributes settings) {
		return new Widths(settings.object("viewport")).styled();
	}

	/** Those that a block may be hidden in. */
	static List<Viewport> all(Attributes settings) {
		Widths widths = new Widths(settings.object("viewport"));
		List<Viewport> all = new ArrayList<>(List.of(widths.desktop()));
		all.addAll(widths.styled());
		return all;
	}

	/** The key of its styles in a block's style attribute. */
	public String key() {
		return "@" + this.name;
	}

	/** The group that its rules stand in. */
	public String group() {
		return "@media " + this.condition;
	}

	/** Where telephones and tablets end; null where the theme has no such windows. */
	private record Widths(@Nullable String mobile, @Nullable String tablet) {

		private static final Widths USUAL = new Widths("480px", "782px");

		Widths(Attributes given) {
			this(width(given.get("mobile")), width(given.get("tablet")));
		}

		private Widths read() {
			if (this.mobile == null && this.tablet == null) {
				return USUAL;
			}
			boolean ordered = this.mobile == null || this.tablet == null || pixels(this.mobile) < pixels(this.tablet);
			return ordered ? this : new Widths(this.mobile, null);
		}

		List<Viewport> styled() {
			Widths widths = read();
			List<Viewport> styled = new ArrayList<>();
			if (widths.mobile != null) {
				styled.add(new Viewport("mobile", "(width <= " + widths.mobile + ")"));
			}
			if (widths.tablet != null) {
				String above = (widths.mobile != null) ? widths.mobile + " < " : "";
				styled.add(new Viewport("tablet", "(" + above + "width <= " + widths.tablet + ")"));
			}
			return styled;
		}

		Viewport desktop() {
			Widths widths = read();
			return new Viewport("desktop",
					"(width > " + ((widths.tablet != null) ? widths.tablet : widths.mobile) + ")");
		}

		private static @Nullable String width(@Nullable Object given) {
			String text = (given instanceof String width) ? width.strip() : "";
			return WIDTH.matcher(text).matches() ? text : null;
		}

		private static double pixels(String width) {
			Matcher parts = WIDTH.matcher(width);
			return !parts.matches() ? 0
					: Double.parseDouble(parts.group(1)) * (parts.group(2).equals("px") ? 1 : PIXELS_OF_EM);
		}

	}

}
