package blog.troppo.formatting.content;

import blog.troppo.formatting.Autop;
import blog.troppo.formatting.Characters;
import blog.troppo.formatting.CommentText;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.Smilies;
import blog.troppo.formatting.Texturize;
import blog.troppo.formatting.WordCount;
import blog.troppo.formatting.Titles;
import blog.troppo.formatting.block.grammar.BlockParser;
import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.shortcode.ShortcodeEngine;

/**
 * Makes HTML of the texts people write, as WordPress's filters {@code the_content},
 * {@code the_title}, {@code get_the_excerpt} and {@code widget_text_content} do, in their
 * order.
 */
public final class PostContent {

	private final ShortcodeEngine shortcodes;

	private final Embeds embeds;

	private final String smiliesUrl;

	private final String siteHost;

	private final WordCount wordCount;

	/**
	 * @param siteUrl where the site's own files are, for the pictures of smilies
	 */
	public PostContent(ShortcodeEngine shortcodes, EmbedSource embeds, String siteUrl) {
		this(shortcodes, embeds, siteUrl, WordCount.WORDS);
	}

	/** The same in a language that may count otherwise. */
	public PostContent(ShortcodeEngine shortcodes, EmbedSource embeds, String siteUrl, WordCount wordCount) {
		this.wordCount = wordCount;
		this.shortcodes = shortcodes;
		this.embeds = new Embeds(embeds);
		this.smiliesUrl = siteUrl + "/wp-includes/images/smilies/";
		this.siteHost = siteUrl.replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
	}

	/** The shortcodes these filters know. */
	public ShortcodeEngine shortcodes() {
		return this.shortcodes;
	}

	/** {@code the_content}: a post's text, blocks or classic. */
	public String content(String text, ContentPage page) {
		return content(text, page, "");
	}

	/** The same for an attachment's page, which begins with the file. */
	public String content(String text, ContentPage page, String attachment) {
		return finish(attachment + prepare(text, page), page, true);
	}

	private String prepare(String text, ContentPage page) {
		String embedded = withEmbeds(text, page);
		String stored = page.isInPost() ? BrokenBlocks.reread(embedded) : embedded;
		boolean blocks = BlockParser.hasBlocks(stored) || !stored.equals(embedded);
		String html = blocks ? page.renderInText(stored) : stored;
		html = Texturize.texturize(html, this.shortcodes.tags());
		if (blocks) {
			page.showsBlocks();
			return ShortcodeParagraphs.unwrap(html, this.shortcodes);
		}
		return paragraphs(html, page);
	}

	/** What was a block, or is none any more, is a text as any. */
	private String prepareExcerpt(String text, ContentPage page) {
		String embedded = withEmbeds(text, page);
		String stored = page.isInPost() ? BrokenBlocks.reread(embedded) : embedded;
		return paragraphs(Texturize.texturize(stored, this.shortcodes.tags()), page);
	}

	private String paragraphs(String html, ContentPage page) {
		return page.hasShownBlocks() ? Autop.autop(ShortcodeParagraphs.unwrap(html, this.shortcodes))
				: ShortcodeParagraphs.unwrap(Autop.autop(html), this.shortcodes);
	}

	private String finish(String html, ContentPage page, boolean images) {
		String finished = page.shortcodes().withImagesToFollow().render(Characters.capitalP(html));
		if (images) {
			finished = new ContentImages(page.shortcodes().media(), page.images()).complete(finished);
		}
		return Smilies.convert(finished, this.smiliesUrl);
	}

	/** {@code [embed]} and addresses that stand alone, done before anything else. */
	String withEmbeds(String text, ContentPage page) {
		return withLoneEmbeds(this.embeds.shortcodes(text, page.shortcodes()));
	}

	/** Addresses that stand alone. */
	String withLoneEmbeds(String text) {
		return this.embeds.alone(text);
	}

	/** {@code get_the_excerpt} for a post without one: its first words. */
	public String excerpt(String text, ContentPage page, int words, String more) {
		String teaser = PostPages.of(text).beforeMore();
		String plain = ExcerptBlocks.reduce(this.shortcodes.strip(teaser), page);
		String html = finish(prepareExcerpt(ExcerptBlocks.withoutFootnotes(plain), page), page, false);
		return Excerpts.trimWords(html.replace("]]>", "]]&gt;"), words, more, this.wordCount);
	}

	/** What the site's language counts as words. */
	WordCount wordCount() {
		return this.wordCount;
	}

	/** {@code the_excerpt}: an excerpt, automatic or written, as a list shows it. */
	public String shownExcerpt(String excerpt) {
		String html = Smilies.convert(Texturize.texturize(excerpt, this.shortcodes.tags()), this.smiliesUrl);
		String shown = ShortcodeParagraphs.unwrap(Autop.autop(Characters.convert(html)), this.shortcodes);
		return new ContentImages(MediaSource.NONE, new ImagePriority()).complete(shown);
	}

	/** The same in a place where pictures get what those of texts have. */
	public String shownExcerpt(String excerpt, ContentPage page) {
		return new ContentImages(page.shortcodes().media(), page.images()).complete(shownExcerpt(excerpt));
	}

	/** {@code the_title}. */
	public String title(String title) {
		return Titles.toShow(title);
	}

	/** {@code comment_text}: a stored comment. */
	public String comment(String stored) {
		return CommentText.toShow(stored, this.siteHost, this.smiliesUrl);
	}

	/** {@code widget_text_content}: the text of a widget, which has no blocks. */
	public String widget(String text, ContentPage page) {
		String embedded = withEmbeds(text, page);
		String html = Autop.autop(Texturize.texturize(embedded, this.shortcodes.tags()));
		return finish(ShortcodeParagraphs.unwrap(html, this.shortcodes), page, true);
	}

	/** {@code widget_block_content}: a block in a widget area. */
	public String widgetBlocks(String text, ContentPage page) {
		String embedded = withEmbeds(text, page);
		String html = page.shortcodes().render(page.renderInText(embedded));
		return new ContentImages(page.shortcodes().media(), page.images()).complete(html);
	}

	/** {@code term_description}. */
	public String termDescription(String text) {
		String html = Characters.convert(Texturize.texturize(text, this.shortcodes.tags()));
		return ShortcodeParagraphs.unwrap(Autop.autop(html), this.shortcodes);
	}

}
