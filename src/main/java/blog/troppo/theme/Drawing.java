package blog.troppo.theme;

import java.util.List;

import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Words;
import org.jspecify.annotations.Nullable;

/** One page being drawn: what was asked, in which theme, with which words. */
final class Drawing {

	private final MainQuery query;

	private final Theme theme;

	private final Words words;

	private final Texts texts;

	private @Nullable List<PageTree.Node> pages;

	Drawing(MainQuery query, Theme theme, Words words, Texts texts) {
		this.query = query;
		this.theme = theme;
		this.words = words;
		this.texts = texts;
	}

	MainQuery query() {
		return this.query;
	}

	Subject subject() {
		return this.query.subject();
	}

	Theme theme() {
		return this.theme;
	}

	Words words() {
		return this.words;
	}

	Texts texts() {
		return this.texts;
	}

	/** The site's pages, which menus and widgets share. */
	List<PageTree.Node> pages(PageTree tree) {
		List<PageTree.Node> known = this.pages;
		if (known == null) {
			known = tree.read("menu_order");
			this.pages = known;
		}
		return known;
	}

	String say(String key, Object... parameters) {
		return this.words.say(key, parameters);
	}

}
