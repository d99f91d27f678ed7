package blog.troppo.theme;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import blog.troppo.content.Post;
import blog.troppo.embed.KnownEmbeds;
import blog.troppo.formatting.CommentText;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockLibrary;
import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ImageTag;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.site.Asker;
import blog.troppo.theme.site.BlockSites;
import blog.troppo.theme.site.SiteMedia;
import blog.troppo.theme.view.Html;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;
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

	private final ChosenStyles styles;

	private final ActiveTheme theme;

	private final BlockSites sites;

	private final PageLinks links;

	private final KnownEmbeds embeds;

	private final Oembed oembed;

	private final SiteLanguage language;

	ContentFormatting(SiteUrls urls, ActiveTheme theme, BlockSites sites, PageLinks links, KnownEmbeds embeds,
			Oembed oembed, SiteLanguage language, ChosenStyles styles) {
		this.styles = styles;
		this.language = language;
		this.urls = urls;
		this.theme = theme;
		this.sites = sites;
		this.links = links;
		this.embeds = embeds;
		this.oembed = oembed;
	}

	/** Begins the texts of a response that is for anybody. */
	public Texts texts(List<Post> posts) {
		return texts(posts, Viewer.anybody());
	}

	/**
	 * Begins the texts of one response.
	 * @param posts those whose texts will be asked for, so that what they show is read at
	 * once
	 * @param viewer whose eyes it is for
	 */
	public Texts texts(List<Post> posts, Viewer viewer) {
		return texts(posts, viewer, List.of());
	}

	/**
	 * The same where some of what they show was read already.
	 * @param read such as what attachments hang on
	 */
	public Texts texts(List<Post> posts, Viewer viewer, Collection<Post> read) {
		SiteMedia media = this.sites.media();
		media.take(Set.of(), List.of(), read);
		media.expect(posts);
		return texts(this.sites.open(new Asker(viewer), Set.of(), posts, media, this.theme.theme()), RequestView.NONE,
				posts);
	}

	/** The same of a page's posts, with attachments that were read with the posts. */
	Texts texts(Drawing drawing) {
		return texts(drawing, drawing.reading(), drawing.query().posts().items());
	}

	/**
	 * Begins texts that stand beside a page's posts: what they show is read when asked
	 * for.
	 */
	Texts textsBeside(Drawing drawing) {
		return texts(drawing, Reading.NONE, List.of());
	}

	private Texts texts(Drawing drawing, Reading reading, List<Post> expected) {
		SiteMedia media = this.sites.media();
		media.take(reading.expected(), reading.parents(), reading.media().values());
		MainQuery query = drawing.query();
		SiteData site = this.sites.open(drawing.asker(), query.unlocked(), query.posts().items(), media,
				this.theme.theme());
		return texts(site, RequestViews.of(query, site, this.links, drawing.asker()), expected, true);
	}

	private Texts texts(SiteData site, RequestView request, List<Post> posts) {
		return texts(site, request, posts, false);
	}

	private Texts texts(SiteData site, RequestView request, List<Post> posts, boolean mainLoop) {
		PageEmbeds embeds = new PageEmbeds(this.embeds, this.oembed);
		embeds.expect(posts);
		PostContent formatter = formatter(embeds);
		ContentPage page = ContentPage.open(formatter, this.blocks, this.styles.blockSettings(this.theme.theme()), site,
				request);
		return new Texts(mainLoop ? page.inMainLoop() : page, formatter);
	}

	/** As the filters of {@code the_title}. */
	public Html title(String title) {
		return new Html(formatter().title(title));
	}

	/** As the filters of {@code the_content}: a post's text, or a part of it. */
	public Html content(String text, long post, Texts texts) {
		return new Html(texts.formatter().content(text, texts.page().inPost(post)));
	}

	/** The same as feeds carry it. */
	public Html feedContent(String text, long post, Texts texts) {
		return new Html(texts.formatter().content(text, texts.page().inMainLoop().inPost(post).inFeed()));
	}

	/**
	 * Blocks alone, as {@code do_blocks}, without the filters of a whole text.
	 * @param post that they stand in; 0 for none
	 */
	public Html blocks(String text, long post, Texts texts) {
		return new Html(((post > 0) ? texts.page().inPost(post) : texts.page()).render(text));
	}

	/** An attachment's file and description: {@code prepend_attachment}. */
	public Html attachment(Post post, Texts texts) {
		MediaView media = texts.page().shortcodes().media().media(post.id());
		if (media == null) {
			return content(post.content(), post.id(), texts);
		}
		return new Html(texts.formatter().content(post.content(), texts.page().inPost(post.id()), file(media)));
	}

	/** Sounds and videos can be played, all else is linked to. */
	private static String file(MediaView media) {
		if (media.mimeType().startsWith("audio/")) {
			return "[audio src=\"%s\"]\n".formatted(media.url());
		}
		if (media.mimeType().startsWith("video/")) {
			String size = (media.width() > 0 && media.height() > 0)
					? " width=\"%d\" height=\"%d\"".formatted(media.width(), media.height()) : "";
			return "[video src=\"%s\"%s]\n".formatted(media.url(), size);
		}
		String shown = media.isImage() ? ImageTag.of(media, "medium", true) : media.title();
		return "<p class=\"attachment\"><a href='%s'>%s</a></p>\n".formatted(Urls.escape(media.url()), shown);
	}

	/** As {@code get_the_excerpt} for a post without one: its first words. */
	public String beginning(Post post, Texts texts) {
		return beginning(post, post.content(), texts);
	}

	/**
	 * The same, of as many words.
	 * @param words below 0 for all but the last
	 */
	public String beginning(Post post, int words, Texts texts) {
		return texts.formatter().excerpt(post.content(), texts.page().inPost(post.id()), words, EXCERPT_MORE);
	}

	/** The same of a part of the post's text. */
	String beginning(Post post, String text, Texts texts) {
		return texts.formatter().excerpt(text, texts.page().inPost(post.id()), EXCERPT_WORDS, EXCERPT_MORE);
	}

	/** As {@code the_excerpt}: what was written as an excerpt, or the first words. */
	public Html excerpt(String excerpt) {
		return excerpt.isBlank() ? Html.EMPTY : new Html(formatter().shownExcerpt(excerpt));
	}

	/** The same of a post of these, with what its pictures need. */
	public Html excerpt(String excerpt, Texts texts) {
		return excerpt.isBlank() ? Html.EMPTY : new Html(texts.formatter().shownExcerpt(excerpt, texts.page()));
	}

	/** As the filters of {@code comment_text}. */
	public Html comment(String text) {
		return new Html(CommentText.toShow(text, URI.create(this.urls.home()).getHost(), smilies()));
	}

	/** A term's or a user's description. */
	public Html description(String text) {
		return text.isBlank() ? Html.EMPTY : new Html(formatter().termDescription(text));
	}

	/** The text of a widget, as people write it. */
	Html widget(String text, Texts texts) {
		return new Html(texts.formatter().widget(text, texts.page().besideLoop()));
	}

	/** A shortcode by itself, beside the page's posts. */
	Html shortcode(String call, Texts texts) {
		return new Html(texts.page().besideLoop().shortcodes().render(call));
	}

	/** A file that readers may see; null where there is none of this number. */
	@Nullable MediaView media(long id, Texts texts) {
		return (id > 0) ? texts.page().shortcodes().media().media(id) : null;
	}

	/** Blocks in a place for widgets. */
	Html widgetBlocks(String text, Texts texts) {
		return new Html(texts.formatter().widgetBlocks(text, texts.page().besideLoop()));
	}

	/**
	 * Markup as plain text: no tags, no entities. What scripts say stays, as in
	 * WordPress.
	 */
	static String plain(String markup) {
		return Parser.unescapeEntities(StripTags.strip(markup), false).strip();
	}

	/** A date in PHP's letters, in the site's language. */
	String date(String pattern, ZonedDateTime date) {
		return PhpDateFormat.format(pattern, date, this.language.locale());
	}

	/** Words of WordPress's, given in English, in the site's language. */
	String say(String english, Object... values) {
		return this.language.words().say(english, values);
	}

	private PostContent formatter() {
		return formatter(EmbedSource.NONE);
	}

	private PostContent formatter(EmbedSource source) {
		return new PostContent(this.shortcodes, source, withoutSlash(this.urls.site("/")), this.language.wordCount());
	}

	private String smilies() {
		return this.urls.site("/wp-includes/images/smilies/");
	}

	private static String withoutSlash(String address) {
		return address.substring(0, address.length() - 1);
	}

}
