package blog.troppo.theme;

import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.PostContent;

/**
 * The texts of one response on their way to HTML: the styles that their blocks need in
 * the head and the counters behind their generated names. Made by
 * {@link ContentFormatting#texts}.
 */
public final class Texts {

	private final ContentPage page;

	private final PostContent formatter;

	Texts(ContentPage page, PostContent formatter) {
		this.page = page;
		this.formatter = formatter;
	}

	ContentPage page() {
		return this.page;
	}

	/** Whether what was rendered so far shows something of the page that it stands on. */
	boolean lookAround() {
		return this.page.blocks().looksAtRequest();
	}

	/** The filters, which know this response's embeds. */
	PostContent formatter() {
		return this.formatter;
	}

	/** What the blocks rendered so far need at the page's end; empty if nothing. */
	public String foot() {
		return this.page.blocks().page().foot();
	}

	/** The rules that the blocks rendered so far need; empty if none. */
	public String css() {
		return this.page.blocks().page().styles().css();
	}

}
