package blog.troppo.theme;

import java.time.ZonedDateTime;
import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.block.BlockLibrary;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import blog.troppo.formatting.shortcode.ShortcodeScope;
import blog.troppo.media.Attachments;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.view.Html;
import org.jsoup.parser.Parser;

import org.springframework.stereotype.Component;

/**
 * How stored text becomes what readers see, with the site's attachments and its theme's
 * settings: the one place where views, and others who show posts, call formatting.
 */
@Component
public class ContentFormatting {

	private static final int EXCERPT_WORDS = 55;

	private static final String EXCERPT_MORE = " [&hellip;]";

	private final ShortcodeEngine shortcodes = ShortcodeEngine.core();

	private final BlockLibrary blocks = CoreBlocks.library();

	private final SiteUrls urls;

	private final ActiveTheme theme;

	private final PostFinder finder;

	private final Attachments attachments;

	private final Permalinks permalinks;

	ContentFormatting(SiteUrls urls, ActiveTheme theme, PostFinder finder, Attachments attachments,
			Permalinks permalinks) {
		this.urls = urls;
		this.theme = theme;
		this.finder = finder;
		this.attachments = attachments;
		this.permalinks = permalinks;
	}

	/**
	 * Begins the texts of one response.
	 * @param posts those whose texts will be asked for, so that what they show is read at
	 * once
	 */
	public Texts texts(List<Post> posts) {
		SiteMedia media = new SiteMedia(this.finder, this.attachments, this.permalinks);
		media.expect(posts);
		return new Texts(new ContentPage(new BlockRenderer(this.blocks, this.theme.blockSettings()),
				ShortcodeScope.page(this.shortcodes, media)));
	}

	/** As the filters of {@code the_title}. */
	public Html title(String title) {
		return new Html(formatter().title(title));
	}

	/** As the filters of {@code the_content}: a post's text, or a part of it. */
	public Html content(String text, long post, Texts texts) {
		return new Html(formatter().content(text, texts.page().inPost(post)));
	}

	/** The same as feeds carry it. */
	public Html feedContent(String text, long post, Texts texts) {
		return new Html(formatter().content(text, texts.page().inPost(post).inFeed()));
	}

	/** As {@code get_the_excerpt} for a post without one: its first words. */
	public String beginning(Post post, Texts texts) {
		return formatter().excerpt(post.content(), texts.page().inPost(post.id()), EXCERPT_WORDS, EXCERPT_MORE);
	}

	/** As {@code the_excerpt}: what was written as an excerpt, or the first words. */
	public Html excerpt(String excerpt) {
		return excerpt.isBlank() ? Html.EMPTY : new Html(formatter().shownExcerpt(excerpt));
	}

	/** As the filters of {@code comment_text}. */
	public Html comment(String text) {
		return new Html(formatter().shownExcerpt(text));
	}

	/** A term's or a user's description. */
	public Html description(String text) {
		return text.isBlank() ? Html.EMPTY : new Html(formatter().termDescription(text));
	}

	/** The text of a widget, as people write it. */
	Html widget(String text, Texts texts) {
		return new Html(formatter().widget(text, texts.page()));
	}

	/** Blocks in a place for widgets. */
	Html widgetBlocks(String text, Texts texts) {
		return new Html(formatter().widgetBlocks(text, texts.page()));
	}

	/** Markup as plain text: no tags, no entities. */
	String plain(String markup) {
		return Parser.unescapeEntities(StripTags.stripAll(markup), false).strip();
	}

	/** A date in PHP's letters. */
	String date(String pattern, ZonedDateTime date) {
		return PhpDateFormat.format(pattern, date);
	}

	/** No provider is asked while a page is made: an address alone stays a link. */
	private PostContent formatter() {
		return new PostContent(this.shortcodes, (url, width, height) -> null, this.urls.site("/"));
	}

}
