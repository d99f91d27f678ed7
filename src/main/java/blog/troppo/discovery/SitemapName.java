package blog.troppo.discovery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;

/**
 * Which sitemap is asked for: {@code wp-sitemap-posts-page-2.xml}.
 *
 * @param part empty for a section without parts
 */
record SitemapName(String section, String part, int page) {

	static final String INDEX = "/wp-sitemap.xml";

	private static final Pattern PATH = Pattern.compile("/wp-sitemap-([a-z]+?)(?:-([a-z\\d_-]+?))?-(\\d{1,9})\\.xml");

	static Optional<SitemapName> ofPath(String path) {
		Matcher matcher = PATH.matcher(path);
		return matcher.matches() ? Optional.of(new SitemapName(matcher.group(1),
				(matcher.group(2) != null) ? matcher.group(2) : "", Integer.parseInt(matcher.group(3))))
				: Optional.empty();
	}

	static SitemapName of(RequestQuery query) {
		return new SitemapName(query.text("sitemap"), query.text("sitemap-subtype"),
				Math.clamp(QueryVars.numberIn(query.text("paged")), 1, Integer.MAX_VALUE));
	}

	/** The first one, where the address names a zeroth. */
	SitemapName normal() {
		return new SitemapName(this.section, this.part, Math.max(1, this.page));
	}

	/** Its address below the site's. */
	String path(boolean plain) {
		if (plain) {
			return "/?sitemap=" + this.section + (this.part.isEmpty() ? "" : "&sitemap-subtype=" + this.part)
					+ "&paged=" + this.page;
		}
		return "/wp-sitemap-" + this.section + (this.part.isEmpty() ? "" : "-" + this.part) + "-" + this.page + ".xml";
	}

}
