package blog.troppo.formatting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which elements and attributes may stay. {@code uploads} is the host and port the site's
 * uploads are served from, the only place an embedded PDF may come from; with
 * {@code mentions}, classes are only those of a user named in a note.
 */
record KsesRules(Map<String, Set<String>> elements, @Nullable String uploads, boolean mentions) {

	private static final Map<String, Set<String>> POST_ELEMENTS = readPostElements();

	static final KsesRules POST = new KsesRules(POST_ELEMENTS, null, false);

	private static final Map<String, Set<String>> DATA_ELEMENTS = Map.ofEntries(Map.entry("a", Set.of("href", "title")),
			Map.entry("abbr", Set.of("title")), Map.entry("acronym", Set.of("title")), Map.entry("b", Set.of()),
			Map.entry("blockquote", Set.of("cite")), Map.entry("cite", Set.of()), Map.entry("code", Set.of()),
			Map.entry("del", Set.of("datetime")), Map.entry("em", Set.of()), Map.entry("i", Set.of()),
			Map.entry("q", Set.of("cite")), Map.entry("s", Set.of()), Map.entry("strike", Set.of()),
			Map.entry("strong", Set.of()));

	static final KsesRules DATA = new KsesRules(DATA_ELEMENTS, null, false);

	/** A comment may also name users, in spans with certain classes. */
	static final KsesRules COMMENT = new KsesRules(withSpans(), null, true);

	private static Map<String, Set<String>> withSpans() {
		Map<String, Set<String>> elements = new HashMap<>(DATA_ELEMENTS);
		elements.put("span", Set.of("class"));
		return Map.copyOf(elements);
	}

	static KsesRules postWithUploadsAt(String authority) {
		return new KsesRules(POST_ELEMENTS, authority, false);
	}

	private static Map<String, Set<String>> readPostElements() {
		List<String> lines = Tables.lines("kses-post.txt");
		List<String> everywhere = List.of(lines.getFirst().split(" "));
		Map<String, Set<String>> elements = new HashMap<>();
		for (String line : lines.subList(1, lines.size())) {
			List<String> cells = List.of(line.split(" "));
			Set<String> attributes = new HashSet<>(everywhere.subList(1, everywhere.size()));
			attributes.addAll(cells.subList(1, cells.size()));
			elements.put(cells.getFirst(), Set.copyOf(attributes));
		}
		return Map.copyOf(elements);
	}

	/**
	 * Whether an element's attribute may stay; with or without a value can make a
	 * difference.
	 */
	boolean allows(String element, HtmlAttribute attribute) {
		Set<String> attributes = this.elements.getOrDefault(element, Set.of());
		String name = attribute.name();
		if (attributes.contains(name)) {
			return !element.equals("object") || allowsOnObject(attribute);
		}
		if (attribute.value() == null && attributes.contains(name + "!")) {
			return true;
		}
		return name.startsWith("data-") && attributes.contains("data-*") && isDataName(name);
	}

	private static boolean isDataName(String name) {
		for (int i = 5; i < name.length(); i++) {
			char c = name.charAt(i);
			if (!Ascii.isWord(c) && c != '-') {
				return false;
			}
		}
		return name.length() > 5;
	}

	private boolean allowsOnObject(HtmlAttribute attribute) {
		String value = attribute.valueOrEmpty();
		return switch (attribute.name()) {
			case "type" -> Ascii.lower(value).equals("application/pdf");
			case "data" -> isOwnPdf(value);
			default -> true;
		};
	}

	private boolean isOwnPdf(String url) {
		return this.uploads != null && url.endsWith(".pdf") && url.indexOf('?') < 0 && url.indexOf('#') < 0
				&& (url.startsWith("http://" + this.uploads + "/") || url.startsWith("https://" + this.uploads + "/"));
	}

	/** The attributes without which an element does not stay. */
	static Set<String> required(String element) {
		return element.equals("object") ? Set.of("data", "type") : Set.of();
	}

}
