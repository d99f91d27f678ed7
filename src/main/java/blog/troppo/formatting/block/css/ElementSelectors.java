package blog.troppo.formatting.block.css;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which elements of a page styles may be for, by WordPress's names and in its order. */
public final class ElementSelectors {

	/** The selectors by the names, several divided by commas. */
	public static final Map<String, String> ALL = all();

	private ElementSelectors() {
	}

	private static Map<String, String> all() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("link", "a:where(:not(.wp-element-button))");
		all.put("heading", "h1, h2, h3, h4, h5, h6");
		for (int level = 1; level <= 6; level++) {
			all.put("h" + level, "h" + level);
		}
		all.put("button", ".wp-element-button, .wp-block-button__link");
		all.put("caption",
				".wp-element-caption, .wp-block-audio figcaption, .wp-block-embed figcaption, "
						+ ".wp-block-gallery figcaption, .wp-block-image figcaption, .wp-block-table figcaption, "
						+ ".wp-block-video figcaption");
		all.put("cite", "cite");
		all.put("textInput", "textarea, "
				+ "input:where([type=email],[type=number],[type=password],[type=search],[type=text],[type=tel],[type=url])");
		all.put("select", "select");
		return Collections.unmodifiableMap(all);
	}

}
