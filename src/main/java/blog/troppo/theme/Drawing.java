package blog.troppo.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import blog.troppo.content.Post;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Words;
import org.jspecify.annotations.Nullable;

/**
 * One page being drawn, or a part of one: what was asked, in which theme, with which
 * words.
 */
final class Drawing {

	private static final List<String> SHARED = List.of(Taxonomy.CATEGORY.name(), Taxonomy.NAV_MENU.name());

	private final Shown shown;

	private final MainQuery query;

	private final Map<Long, Post> media;

	private final Theme theme;

	private final Words words;

	private final Supplier<Texts> writer;

	private final Set<Needs> needs = new LinkedHashSet<>();

	private @Nullable Texts texts;

	private @Nullable List<PageTree.Node> pages;

	private @Nullable List<Term> terms;

	/**
	 * @param query what was asked for, with posts of which as much can be read as is
	 * asked
	 * @param media the attachments that the page's posts show, by id
	 * @param writer begins the texts of what is drawn
	 */
	Drawing(Shown shown, MainQuery query, Map<Long, Post> media, Theme theme, Words words, Supplier<Texts> writer) {
		this.shown = shown;
		this.query = query;
		this.media = media;
		this.theme = theme;
		this.words = words;
		this.writer = writer;
	}

	/**
	 * A drawing of a part that is kept by itself: it shares nothing that was read for
	 * other parts, which it would then not depend on.
	 */
	Drawing ofPart() {
		return this.query.isForAnybody()
				? new Drawing(this.shown, this.query, this.media, this.theme, this.words, this.writer) : this;
	}

	Shown shown() {
		return this.shown;
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
		Texts known = this.texts;
		if (known == null) {
			this.texts = known = this.writer.get();
		}
		return known;
	}

	/** What the texts that were drawn need; nothing if there are none. */
	Needs needs() {
		return (this.texts != null) ? Needs.of(this.texts) : Needs.NONE;
	}

	/** A part was drawn that needs this. */
	void need(Needs more) {
		this.needs.add(more);
	}

	/**
	 * What its parts that are drawn apart need, each thing once, or all that it has
	 * written.
	 */
	Needs needed() {
		return this.query.isForAnybody()
				? new Needs(this.needs.stream().map(Needs::css).distinct().collect(Collectors.joining()),
						this.needs.stream().map(Needs::foot).distinct().collect(Collectors.joining()))
				: needs();
	}

	Map<Long, Post> media() {
		return this.media;
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
