package blog.troppo.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import blog.troppo.content.Post;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.site.Asker;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * One page being drawn, or a part of one: what was asked, in which theme, with which
 * words. A page that is put together of parts knows who looks at it; a part that is kept
 * does not, for others will be shown the same.
 */
final class Drawing {

	private static final List<Taxonomy> SHARED = List.of(Taxonomy.CATEGORY, Taxonomy.NAV_MENU);

	private final Shown shown;

	private final MainQuery asked;

	private final boolean signedIn;

	private final Theme theme;

	private final Words words;

	private final Sources sources;

	private final Asker asker;

	private final Set<Needs> needs = new LinkedHashSet<>();

	private Common common = new Common();

	private @Nullable Texts texts;

	/**
	 * Where a drawing gets what it is made of.
	 *
	 * @param kept whether its parts are kept
	 * @param transaction in which a part is made
	 */
	record Sources(boolean kept, Function<Shown, Reading> readings, Function<Drawing, Texts> texts,
			Function<Drawing, Texts> textsBeside, TransactionOperations transaction) {
	}

	/** What is read once for all that is not kept apart. */
	private static final class Common {

		private @Nullable Reading reading;

		private @Nullable List<PageTree.Node> pages;

		private @Nullable List<Term> terms;

	}

	/**
	 * @param shown what it is, for all who may read the same
	 * @param asked what was asked for, by whoever asked it
	 */
	Drawing(Shown shown, MainQuery asked, Theme theme, Words words, Sources sources) {
		this(shown, asked, asked.viewer().isLoggedIn(), theme, words, sources);
	}

	private Drawing(Shown shown, MainQuery asked, boolean signedIn, Theme theme, Words words, Sources sources) {
		this.shown = shown;
		this.asked = asked;
		this.signedIn = signedIn;
		this.theme = theme;
		this.words = words;
		this.sources = sources;
		this.asker = new Asker(shown.query().viewer(), asked.viewer());
	}

	/**
	 * A drawing of a part that is kept for all who may read the same. It shares nothing
	 * that was read for other parts, which it would then not depend on.
	 */
	Drawing ofPart() {
		return ofPart(this.sources.kept() ? this.shown.query() : this.asked);
	}

	/** A drawing of a part that is for who asks alone. */
	Drawing ofOwnPart() {
		return ofPart(this.asked);
	}

	private Drawing ofPart(MainQuery asked) {
		Drawing part = new Drawing(this.shown, asked, this.signedIn, this.theme, this.words, this.sources);
		if (!this.sources.kept()) {
			part.common = this.common;
		}
		return part;
	}

	/**
	 * Makes a part of its posts, in a transaction. What they show besides is kept for
	 * several parts, and so it is found before.
	 */
	<T> T make(Function<Drawing, T> make) {
		reading();
		return Objects.requireNonNull(this.sources.transaction().execute((status) -> make.apply(this)));
	}

	/** Whether the parts of the page are kept. */
	boolean isOfKeptParts() {
		return this.sources.kept();
	}

	Shown shown() {
		return this.shown;
	}

	/** What the page is, for all who may read the same. */
	MainQuery query() {
		return this.shown.query();
	}

	/** The same as it was asked for by whom; in a part that is kept, by nobody. */
	MainQuery asked() {
		return this.asked;
	}

	/** For what is kept for them apart, or is not kept. */
	boolean isForSignedIn() {
		return this.signedIn;
	}

	/** Who this is kept for, where it is not for all who may read the same. */
	Viewer viewer() {
		return this.asked.viewer();
	}

	Asker asker() {
		return this.asker;
	}

	Subject subject() {
		return this.shown.query().subject();
	}

	Theme theme() {
		return this.theme;
	}

	Words words() {
		return this.words;
	}

	/** The texts of the page's posts. */
	Texts texts() {
		Texts known = this.texts;
		if (known == null) {
			this.texts = known = this.sources.texts().apply(this);
		}
		return known;
	}

	/** Texts that stand beside the page's posts. */
	Texts textsBeside() {
		Texts known = this.texts;
		if (known == null) {
			this.texts = known = this.sources.textsBeside().apply(this);
		}
		return known;
	}

	/**
	 * Whether its texts show something of the page that they stand on, or of who asks.
	 */
	boolean looksAround() {
		return this.texts != null && this.texts.lookAround() || this.asker.isLookedAt();
	}

	/** What the texts that were drawn need; nothing if there are none. */
	Needs needs() {
		return (this.texts != null) ? Needs.of(this.texts) : Needs.NONE;
	}

	/** A part was drawn that needs this. */
	void need(Needs more) {
		this.needs.add(more);
	}

	/** What its parts need, each thing once. */
	Needs needed() {
		return new Needs(this.needs.stream().map(Needs::css).distinct().collect(Collectors.joining()),
				this.needs.stream().map(Needs::foot).distinct().collect(Collectors.joining()));
	}

	/** What the page's posts show besides. */
	Reading reading() {
		Reading known = this.common.reading;
		if (known == null) {
			this.common.reading = known = this.sources.readings().apply(this.shown);
		}
		return known;
	}

	/** The attachments that the page's posts show, by id. */
	Map<Long, Post> media() {
		return reading().media();
	}

	/** All categories and menus, which menus and widgets share. */
	List<Term> terms(Taxonomy taxonomy, TermFinder source) {
		List<Term> known = this.common.terms;
		if (known == null) {
			known = source.ofTaxonomies(SHARED);
			this.common.terms = known;
		}
		return known.stream().filter((term) -> term.taxonomy().equals(taxonomy)).toList();
	}

	/** The site's pages, which menus and widgets share. */
	List<PageTree.Node> pages(PageTree tree) {
		List<PageTree.Node> known = this.common.pages;
		if (known == null) {
			known = tree.read("menu_order");
			this.common.pages = known;
		}
		return known;
	}

	String say(String key, Object... parameters) {
		return this.words.say(key, parameters);
	}

}
