package blog.troppo.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.support.DuotoneFilter;

/**
 * The presets of two tones that a page names: what each stands for goes into its head,
 * and the filters to its end.
 */
final class DuotonePresets {

	private static final Pattern NAMED = Pattern.compile("var\\(--wp--preset--duotone--([\\w-]+)\\)");

	private DuotonePresets() {
	}

	/**
	 * The page, as it is if it names none.
	 * @param known the colours of presets by their slugs
	 */
	static String complete(String html, Map<String, List<String>> known) {
		Set<String> named = NAMED.matcher(html)
			.results()
			.map((found) -> found.group(1))
			.filter(known::containsKey)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		int head = html.indexOf("</head>");
		int end = html.lastIndexOf("</body>");
		if (named.isEmpty() || head < 0 || end < head) {
			return html;
		}
		String variables = named.stream()
			.map((slug) -> "--wp--preset--duotone--%s:url('#wp-duotone-%s');".formatted(slug, slug))
			.collect(Collectors.joining());
		String filters = named.stream()
			.map((slug) -> DuotoneFilter.svg("wp-duotone-" + slug, known.getOrDefault(slug, List.of())))
			.collect(Collectors.joining());
		return html.substring(0, head) + "<style id=\"duotone-presets-css\">:root{" + variables + "}</style>\n"
				+ html.substring(head, end) + filters + html.substring(end);
	}

}
