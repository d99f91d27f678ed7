package blog.troppo.theme;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Words;
import org.jspecify.annotations.Nullable;

/** One page being drawn: what was asked, in which theme, with which words. */
final class Drawing {

	private static final List<String> SHARED = List.of(Taxonomy.CATEGORY.name(), Taxonomy.NAV_MENU.name());

	private final Reading reading;

	private final Theme theme;

	private final Words words;

	private final Texts texts;

	private @Nullable List<PageTree.Node> pages;

	private @Nullable List<Term> terms;

	Drawing(Reading reading, Theme theme, Words words, Texts texts) {
		this.reading = reading;
		this.theme = theme;
		this.words = words;
		this.texts = texts;
	}

	MainQuery query() {
		return this.reading.query();
	}

	Subject subject() {
		return query().subject();
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

	/** The attachments that the page's posts show, by id. */
	Map<Long, Post> media() {
		return this.reading.media();
	}

	/** All categories and menus, which menus and widgets share. */
	List<Term> terms(Taxonomy taxonomy, Terms source) {
		List<Term> known = this.terms;
		if (known == null) {
			known = source.findAllByTaxonomyIn(SHARED);
			this.terms = known;
		}
		return known.stream().filter((term) -> term.taxonomy().equals(taxonomy)).toList();
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
