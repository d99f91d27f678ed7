package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * What may stay of one attribute under {@link KsesRules}: addresses lose schemes that are
 * not allowed, styles lose declarations.
 */
final class KsesAttributes {

	private KsesAttributes() {
	}

	/** The attribute as it may be written, or null if it may not. */
	static @Nullable String filter(String element, HtmlAttribute attribute, KsesRules rules) {
		String name = attribute.name();
		HtmlAttribute kept = withoutBadProtocol(attribute);
		if (!rules.allows(element, kept)) {
			return null;
		}
		if (rules.mentions() && name.equals("class") && kept.value() != null) {
			return MentionClasses.keep(kept);
		}
		return name.equals("style") ? style(kept) : kept.html();
	}

	static HtmlAttribute withoutBadProtocol(HtmlAttribute attribute) {
		if (attribute.value() == null || !Urls.standIn(attribute.name())) {
			return attribute;
		}
		String url = UrlProtocols.withoutBadProtocol(attribute.value(), UrlProtocols.ALLOWED);
		return new HtmlAttribute(attribute.name(), url);
	}

	private static @Nullable String style(HtmlAttribute attribute) {
		String value = attribute.valueOrEmpty();
		String css = SafeCss.filter(value);
		if (css.isEmpty()) {
			return null;
		}
		return css.equals(value) ? attribute.html() : "style=\"" + Escape.attr(css) + '"';
	}

}
