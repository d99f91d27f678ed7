package blog.troppo.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author divides a text with: {@code <!--nextpage-->} between pages, and
 * {@code <!--more-->} where lists stop.
 *
 * @param pages the pages, at least one
 */
record PostParts(List<String> pages) {

	private static final Pattern NEXT_PAGE = Pattern
		.compile("\\n?(?:<!-- wp:nextpage -->\\s*)?<!--nextpage-->(?:\\s*<!-- /wp:nextpage -->)?\\n?");

	private static final Pattern MORE = Pattern.compile("<!--more(.*?)?-->", Pattern.DOTALL);

	private static final Pattern MORE_BLOCK = Pattern.compile("<!-- /?wp:more(?: [^>]*)?-->\\s*");

	/** A page up to its "more", with the words of the link behind it. */
	record Teaser(String text, String words, boolean ends) {
	}

	static PostParts of(String content) {
		if (!content.contains("<!--nextpage-->")) {
			return new PostParts(List.of(content));
		}
		List<String> pages = new ArrayList<>(List.of(NEXT_PAGE.split(content, -1)));
		if (pages.size() > 1 && pages.getFirst().isEmpty()) {
			pages.removeFirst();
		}
		return new PostParts(pages);
	}

	/** The page of this number, from 1; the first or the last where there is none. */
	String page(int number) {
		return this.pages.get(Math.clamp(number, 1, this.pages.size()) - 1);
	}

	static Teaser teaser(String page) {
		Matcher more = MORE.matcher(page);
		if (!more.find()) {
			return new Teaser(page, "", false);
		}
		return new Teaser(MORE_BLOCK.matcher(page.substring(0, more.start())).replaceAll(""), more.group(1).strip(),
				true);
	}

	/** A page with a place to jump to where its "more" stood. */
	static String whole(String page, long id) {
		Matcher more = MORE.matcher(page);
		if (!more.find()) {
			return page;
		}
		String marked = page.substring(0, more.start()) + "<span id=\"more-" + id + "\"></span>"
				+ page.substring(more.end());
		return MORE_BLOCK.matcher(marked).replaceAll("");
	}

}
