package blog.troppo.formatting;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * WordPress's {@code wp_kses}: HTML from people who are not trusted with all of it keeps
 * the elements, attributes and schemes on the list; all else goes, and what is no markup
 * is escaped.
 */
public final class Kses {

	private Kses() {
	}

	/** What the author of a post may write. */
	public static String post(String html) {
		return KsesFilter.filter(html, KsesRules.POST);
	}

	/**
	 * As {@link #post(String)}; embedded PDFs may stay that come from
	 * {@code uploadsAuthority}, the host and, if it has one, port of the site's uploads.
	 */
	public static String post(String html, String uploadsAuthority) {
		return KsesFilter.filter(html, KsesRules.postWithUploadsAt(uploadsAuthority));
	}

	/**
	 * Whether the author of a post may give an element this attribute with this value,
	 * and what of the value may stay: null when nothing may.
	 */
	public static @Nullable String postAttribute(String element, String name, String value) {
		String kept = KsesAttributes.filter(element, new HtmlAttribute(name, value), KsesRules.POST);
		return (kept == null || kept.length() < name.length() + 3) ? null
				: kept.substring(name.length() + 2, kept.length() - 1);
	}

	/** What a visitor may write in a comment, and other users in a short text. */
	public static String data(String html) {
		return KsesFilter.filter(html, KsesRules.DATA);
	}

	/**
	 * A comment on its way into the database: as {@link #data}, and mentions of users.
	 */
	static String comment(String html) {
		return KsesFilter.filter(html, KsesRules.COMMENT);
	}

	/** No element at all: {@code wp_kses} with {@code strip}. */
	public static String strip(String html) {
		return KsesFilter.filter(html, new KsesRules(Map.of(), null, false));
	}

}
