package blog.troppo.theme;

import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.discussion.Comment;
import blog.troppo.formatting.Characters;
import blog.troppo.formatting.EmojiImages;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.content.PasswordForm;
import blog.troppo.formatting.content.PostPages;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What feeds say: the texts of posts and comments as WordPress's {@code …_rss} filters
 * make them. Nothing of a post that needs a password gets in; its form stands there.
 */
@Component
public class FeedTexts {

	private static final String NO_EXCERPT = "There is no excerpt because this is a protected post.";

	private static final String NO_COMMENT = "Protected Comments: Please enter your password to view comments.";

	private final ContentFormatting formatting;

	private final Titles titles;

	private final Permalinks permalinks;

	private final SiteUrls urls;

	private final DocumentTitle documentTitle;

	private final Settings settings;

	private final ThemeAssets assets;

	private final SiteLanguage language;

	FeedTexts(ContentFormatting formatting, Titles titles, Permalinks permalinks, SiteUrls urls,
			DocumentTitle documentTitle, Settings settings, ThemeAssets assets, SiteLanguage language) {
		this.language = language;
		this.formatting = formatting;
		this.titles = titles;
		this.permalinks = permalinks;
		this.urls = urls;
		this.documentTitle = documentTitle;
		this.settings = settings;
		this.assets = assets;
	}

	/** The title of what an address lists, as its page has it. */
	public String title(MainQuery query) {
		return this.documentTitle.ofFeed(query);
	}

	/** Begins the texts of one feed. */
	public Texts texts(List<Post> posts) {
		return this.formatting.texts(posts);
	}

	/** Words of WordPress's, given in English, in the site's language. */
	public String say(String english, Object... values) {
		return this.language.words().say(english, values);
	}

	/** The language that the feed is in, such as {@code en-US}. */
	public String language() {
		return this.language.locale().toLanguageTag();
	}

	/** The title in plain text. */
	public String title(Post post) {
		return this.titles.text(post);
	}

	/** The title with its typography, markup. */
	public String titleMarkup(Post post) {
		return Escape.html(StripTags.strip(Characters.numericReferences(this.titles.of(post).markup())));
	}

	/** A name or title of the owner's, in plain text. */
	public String name(String stored) {
		return ContentFormatting.plain(this.formatting.title(stored).markup());
	}

	/** Where the style sheet is by which browsers show feeds. */
	public String styleSheet() {
		return this.assets.sharedUrl("assets/feed.css");
	}

	/** The site's tagline, in plain text. */
	public String description() {
		return ContentFormatting.plain(this.settings.get(SiteSettings.BLOGDESCRIPTION));
	}

	/** The excerpt, markup: what was written as one, or the first words of this page. */
	public String summary(Post post, int page, Texts texts) {
		if (post.needsPassword()) {
			return say(NO_EXCERPT);
		}
		String excerpt = post.excerpt().isBlank() ? this.formatting.beginning(post, page(post, page), texts)
				: post.excerpt();
		return Characters.convert(Characters.numericReferences(excerpt));
	}

	/**
	 * The text, markup: of one cut into pages, this page, and if there are not that many,
	 * the last.
	 */
	public String content(Post post, int page, Texts texts) {
		String text = post.needsPassword() ? passwordForm(post) : page(post, page);
		String html = this.formatting.feedContent(text, post.id(), texts).markup();
		return EmojiImages.draw(html.replace("]]>", "]]&gt;"));
	}

	private static String page(Post post, int page) {
		return PostPages.of(post.content()).whole(page, post.id());
	}

	/**
	 * A comment as plain text with its tags to be seen: what its summary is.
	 * @param answered what it answers; null if that is the post
	 */
	public String summary(Comment comment, @Nullable Comment answered) {
		return comment.post().needsPassword() ? say(NO_COMMENT)
				: EmojiImages.draw(Escape.html(Characters.numericReferences(text(comment, answered))));
	}

	/** A comment's text, markup, which begins with what it answers. */
	public String content(Comment comment, @Nullable Comment answered) {
		return comment.post().needsPassword() ? passwordForm(comment.post())
				: this.formatting.comment(text(comment, answered)).markup();
	}

	private String text(Comment comment, @Nullable Comment answered) {
		if (answered == null) {
			return comment.content();
		}
		String link = "<a href=\"%s#comment-%d\">%s</a>".formatted(Escape.attr(this.permalinks.of(answered.post())),
				answered.id(), name(answered));
		return say("In reply to %s.", link) + "\n\n" + comment.content();
	}

	/** Who wrote a comment, markup. */
	public String author(Comment comment) {
		return Characters.numericReferences(name(comment));
	}

	/** Markup that holds nothing but text, as text. */
	public String plain(String markup) {
		return ContentFormatting.plain(markup);
	}

	private String name(Comment comment) {
		return comment.authorName().isEmpty() ? say("Anonymous") : comment.authorName();
	}

	private String passwordForm(Post post) {
		return PasswordForm.html(this.urls.site("/wp-login.php?action=postpass"), this.permalinks.of(post), post.id(),
				this.language.words());
	}

}
