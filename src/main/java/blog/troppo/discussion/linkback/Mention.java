package blog.troppo.discussion.linkback;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import blog.troppo.support.Shortened;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What a page that mentions a post tells of itself in microformats: the {@code h-entry}
 * that leads here, who wrote it, and what it does with the post.
 *
 * @param author the author's name; empty if none is told
 * @param site the author's own page; empty if none is told
 * @param photo the author's picture; empty if none is told
 * @param text what it says, as plain text
 */
record Mention(Kind kind, String author, String site, String photo, String text) {

	/** What an entry does with what it leads to; the first that it says counts. */
	enum Kind {

		REPLY("u-in-reply-to", ""), LIKE("u-like-of", "likes this."), REPOST("u-repost-of", "reposted this."),
		BOOKMARK("u-bookmark-of", "bookmarked this."), MENTION("", "");

		private final String property;

		private final String words;

		Kind(String property, String words) {
			this.property = property;
			this.words = words;
		}

	}

	private static final int LONGEST_TEXT = 5000;

	private static final int LONGEST_NAME = 240;

	private static final int LONGEST_ADDRESS = 1000;

	/** Empty for a page without an entry that leads here. */
	static Optional<Mention> of(Document page, Predicate<String> here) {
		return page.select(".h-entry")
			.stream()
			.filter((entry) -> leads(entry.select("[href], [src]"), here))
			.reduce((outer, inner) -> inner.parents().contains(outer) ? inner : outer)
			.map((entry) -> of(entry, page, here));
	}

	/** Its notes for whoever shows it, as plugins of WordPress keep them. */
	Map<String, String> notes() {
		Map<String, String> notes = new LinkedHashMap<>();
		notes.put("webmention_type", this.kind.name().toLowerCase(Locale.ROOT));
		notes.put("webmention_author_url", this.site);
		notes.put("avatar", this.photo);
		notes.values().removeIf(String::isEmpty);
		return notes;
	}

	private static Mention of(Element entry, Document page, Predicate<String> here) {
		Kind kind = Arrays.stream(Kind.values())
			.filter((each) -> each == Kind.MENTION
					|| leads(entry.select("." + each.property + ", ." + each.property + " [href]"), here))
			.findFirst()
			.orElseThrow();
		Element author = Optional.ofNullable(entry.selectFirst(".p-author"))
			.or(() -> Optional.ofNullable(page.selectFirst(".p-author")))
			.orElseGet(() -> new Element("span"));
		Element name = author.selectFirst(".p-name");
		String written = ((name != null) ? name : author).text();
		return new Mention(kind,
				Shortened.withEllipsis(LONGEST_NAME, written.isEmpty() ? author.select("img").attr("alt") : written),
				address(author, ".u-url", "href"), address(author, ".u-photo", "src"), text(entry, kind));
	}

	private static String text(Element entry, Kind kind) {
		if (!kind.words.isEmpty() || kind == Kind.MENTION) {
			return kind.words;
		}
		Element content = entry.selectFirst(".e-content, .p-content, .p-summary, .p-name");
		return Shortened.withEllipsis(LONGEST_TEXT, (content != null) ? content.text() : "");
	}

	private static String address(Element card, String property, String attribute) {
		Element marked = card.selectFirst(property);
		Element element = (marked == null && card.tagName().equals("a")) ? card : marked;
		String address = (element != null) ? element.absUrl(element.hasAttr(attribute) ? attribute : "href") : "";
		return (address.matches("https?://.+") && address.length() <= LONGEST_ADDRESS) ? address : "";
	}

	private static boolean leads(Elements elements, Predicate<String> here) {
		return elements.stream()
			.map((element) -> element.absUrl(element.hasAttr("href") ? "href" : "src"))
			.anyMatch((address) -> !address.isEmpty() && here.test(address));
	}

}
