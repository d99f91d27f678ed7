package blog.troppo.theme;

import java.net.URI;
import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.discussion.Comment;
import blog.troppo.formatting.Characters;
import blog.troppo.formatting.CommentText;
import blog.troppo.formatting.EmojiImages;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.content.PasswordForm;
import blog.troppo.site.SiteUrls;

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

	FeedTexts(ContentFormatting formatting, Titles titles, Permalinks permalinks, SiteUrls urls,
			DocumentTitle documentTitle) {
		this.formatting = formatting;
		this.titles = titles;
		this.permalinks = permalinks;
		this.urls = urls;
		this.documentTitle = documentTitle;
	}

	/** The title of what an address lists, as its page has it. */
	public String title(MainQuery query) {
		return this.documentTitle.of(query);
	}

	/** Begins the texts of one feed. */
	public Texts texts(List<Post> posts) {
		return this.formatting.texts(posts);
	}

	/** The title in plain text. */
	public String title(Post post) {
		return this.titles.text(post);
	}

	/** The title with its typography, markup. */
	public String titleMarkup(Post post) {
		return StripTags.strip(this.titles.of(post).markup());
	}

	/** A name or title of the owner's, in plain text. */
	public String name(String stored) {
		return this.formatting.plain(this.formatting.title(stored).markup());
	}

	/** The excerpt, markup. */
	public String summary(Post post, Texts texts) {
		if (post.needsPassword()) {
			return NO_EXCERPT;
		}
		String excerpt = post.excerpt().isBlank() ? this.formatting.beginning(post, texts) : post.excerpt();
		return Characters.convert(Characters.numericReferences(excerpt));
	}

	/** The whole text, markup. */
	public String content(Post post, Texts texts) {
		String text = post.needsPassword() ? passwordForm(post) : post.content();
		return EmojiImages.draw(this.formatting.feedContent(text, post.id(), texts).markup());
	}

	/** A comment as plain text with its tags to be seen: what its summary is. */
	public String summary(Comment comment) {
		return comment.post().needsPassword() ? NO_COMMENT
				: EmojiImages.draw(Escape.html(Characters.numericReferences(comment.content())));
	}

	/** A comment's text, markup. */
	public String content(Comment comment) {
		return comment.post().needsPassword() ? passwordForm(comment.post()) : CommentText.toShow(comment.content(),
				URI.create(this.urls.home()).getHost(), this.urls.site("/wp-includes/images/smilies/"));
	}

	private String passwordForm(Post post) {
		return PasswordForm.html(this.urls.site("/wp-login.php?action=postpass"), this.permalinks.of(post), post.id());
	}

}
