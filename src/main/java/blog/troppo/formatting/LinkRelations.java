package blog.troppo.formatting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The {@code rel} of links WordPress does not vouch for, and {@code wp_rel_ugc}, which
 * puts it into the links of a visitor's text.
 */
public final class LinkRelations {

	private LinkRelations() {
	}

	/** Marks every link as made by a user, and as not to follow if it leads elsewhere. */
	public static String addUgc(String html, String siteHost) {
		Rewrite rewrite = new Rewrite(html);
		NextOf greaterThan = new NextOf(html, ">");
		NextOf lineEnd = new NextOf(html, "\n");
		int lt = html.indexOf('<');
		while (lt >= 0) {
			int next = lt + 1;
			if (Ascii.startsWithIgnoreCase(html, lt, "<a ") && lt + 4 < html.length()) {
				int gt = greaterThan.from(lt + 4);
				int line = lineEnd.from(lt + 3);
				if (gt >= 0 && (line < 0 || line > gt)) {
					rewrite.replace(lt, gt + 1, withUgc(html.substring(lt + 3, gt), siteHost));
					next = gt + 1;
				}
			}
			lt = html.indexOf('<', next);
		}
		return rewrite.result();
	}

	private static String withUgc(String attributes, String siteHost) {
		List<HtmlAttribute> parsed = HtmlAttributes.parse(attributes);
		String href = value(parsed, "href");
		String rel = (href != null && isInternal(href, siteHost)) ? "ugc" : "nofollow ugc";
		String existing = value(parsed, "rel");
		String text = attributes;
		if (existing != null) {
			Set<String> relations = new LinkedHashSet<>(trimmed(existing));
			relations.addAll(trimmed(rel));
			rel = String.join(" ", relations);
			text = writeWithoutRel(parsed);
		}
		return "<a " + text + " rel=\"" + Escape.attr(rel) + "\">";
	}

	private static List<String> trimmed(String relations) {
		List<String> parts = new ArrayList<>();
		for (String part : relations.split(" ", -1)) {
			parts.add(Ascii.trim(part));
		}
		return parts;
	}

	private static @Nullable String value(List<HtmlAttribute> attributes, String name) {
		for (HtmlAttribute attribute : attributes) {
			if (attribute.name().equals(name)) {
				return References.encode(attribute.valueOrEmpty());
			}
		}
		return null;
	}

	private static String writeWithoutRel(List<HtmlAttribute> attributes) {
		TextBuilder out = new TextBuilder(64);
		for (HtmlAttribute attribute : attributes) {
			if (attribute.value() == null) {
				out.append(attribute.name()).append(' ');
			}
			else if (!attribute.name().equals("rel")) {
				String value = KsesAttributes.withoutBadProtocol(attribute).valueOrEmpty();
				out.append(attribute.name()).append("=\"").append(Escape.attr(References.encode(value))).append("\" ");
			}
		}
		return Ascii.trim(out.toString());
	}

	/** The relation for a link made of an address in running text. */
	static String forLink(String url, String siteHost, boolean comment) {
		UrlParts parts = UrlParts.parse(url);
		String scheme = (parts == null || parts.scheme() == null) ? "" : Ascii.lower(parts.scheme());
		boolean web = scheme.equals("http") || scheme.equals("https");
		String nofollow = (web && !isInternal(url, siteHost)) ? "nofollow" : "";
		if (!comment) {
			return nofollow;
		}
		return nofollow.isEmpty() ? "ugc" : "nofollow ugc";
	}

	/**
	 * Whether an address leads to the site itself: WordPress's
	 * {@code wp_is_internal_link}.
	 */
	static boolean isInternal(String url, String siteHost) {
		UrlParts parts = UrlParts.parse(url);
		return parts != null && parts.host() != null && siteHost.equals(Ascii.lower(parts.host()));
	}

}
