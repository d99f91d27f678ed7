package blog.troppo.theme;

import blog.troppo.formatting.content.ContentPage;

/**
 * The texts of one response on their way to HTML: the styles that their blocks need in
 * the head and the counters behind their generated names. Made by
 * {@link ContentFormatting#texts}.
 */
public final class Texts {

	private final ContentPage page;

	Texts(ContentPage page) {
		this.page = page;
	}

	ContentPage page() {
		return this.page;
	}

	/** The rules that the blocks rendered so far need; empty if none. */
	public String css() {
		return this.page.blocks().page().styles().css();
	}

}
