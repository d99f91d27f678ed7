package blog.troppo.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags that a permalink structure is made of: what a tag looks like in an address,
 * and the query variable it gives.
 *
 * @param form what it looks like
 * @param variable what it asks for
 */
record PermalinkTag(String form, String variable) {

	static final Pattern TAG = Pattern.compile("%([a-z_]+)%");

	private static final Map<String, PermalinkTag> ALL = Map.ofEntries(tag("year", "[0-9]{4}", "year"),
			tag("monthnum", "[0-9]{1,2}", "monthnum"), tag("day", "[0-9]{1,2}", "day"),
			tag("hour", "[0-9]{1,2}", "hour"), tag("minute", "[0-9]{1,2}", "minute"),
			tag("second", "[0-9]{1,2}", "second"), tag("postname", "[^/]+", "name"), tag("post_id", "[0-9]+", "p"),
			tag("author", "[^/]+", "author_name"), tag("category", ".+?", "category_name"),
			tag("post_tag", "[^/]+", "tag"), tag("post_format", "[^/]+", "post_format"),
			tag("pagename", ".?.+?", "pagename"), tag("search", ".+", "s"));

	/** The variables that a structure's tags give, in their order. */
	static List<String> names(String structure) {
		return TAG.matcher(structure)
			.results()
			.map((tag) -> ALL.get(tag.group(1)))
			.filter((tag) -> tag != null)
			.map(PermalinkTag::variable)
			.toList();
	}

	/**
	 * The form of a structure's addresses, without slashes around it.
	 * @param capturing whether each tag is a group
	 */
	static String form(String structure, boolean capturing) {
		StringBuilder form = new StringBuilder();
		String path = structure.startsWith("/") ? structure.substring(1) : structure;
		Matcher matcher = TAG.matcher(path);
		int end = 0;
		while (matcher.find()) {
			PermalinkTag tag = ALL.get(matcher.group(1));
			if (tag != null) {
				form.append(quote(path.substring(end, matcher.start())))
					.append(capturing ? "(" + tag.form() + ")" : tag.form());
				end = matcher.end();
			}
		}
		return form.append(quote(path.substring(end))).toString();
	}

	private static String quote(String text) {
		return text.isEmpty() ? "" : text.matches("[\\w/-]*") ? text : Pattern.quote(text);
	}

	private static Map.Entry<String, PermalinkTag> tag(String name, String form, String variable) {
		return Map.entry(name, new PermalinkTag(form, variable));
	}

}
