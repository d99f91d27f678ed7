package blog.troppo.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import blog.troppo.formatting.markup.TagEditor;

/**
 * Markup whose links and pictures can be followed from anywhere, for formats that cannot
 * say what its addresses are relative to.
 */
final class AbsoluteLinks {

	private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");

	private AbsoluteLinks() {
	}

	/**
	 * The markup with whole addresses.
	 * @param page where it stands
	 */
	static String in(String markup, String page) {
		TagEditor tags = new TagEditor(markup);
		while (tags.nextTag()) {
			for (String name : ADDRESSES) {
				String address = tags.attribute(name);
				if (address != null && isRelative(address)) {
					resolve(page, address).ifPresent((whole) -> tags.setAttribute(name, whole));
				}
			}
		}
		return tags.html();
	}

	private static boolean isRelative(String address) {
		return !address.isBlank() && !address.matches("(?is)\\s*[a-z][a-z0-9+.-]*:.*");
	}

	/** Empty for an address that is none: it is left as it is. */
	private static Optional<String> resolve(String page, String address) {
		try {
			String text = address.strip();
			return Optional.of(text.startsWith("#") ? page.replaceFirst("#.*$", "") + text
					: URI.create(page).resolve(text).toString());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
