package blog.troppo.discussion;

import java.net.URI;
import java.util.Objects;

import blog.troppo.formatting.CommentText;
import blog.troppo.formatting.UnicodeText;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * What people send, made fit to be kept: WordPress's {@code wp_filter_comment()}. What
 * HTML may stay depends on who sends it.
 */
@Component
class CommentTexts {

	private final SiteUrls urls;

	CommentTexts(SiteUrls urls) {
		this.urls = urls;
	}

	NewComment clean(NewComment comment, Viewer viewer) {
		return comment.by(name(comment.name()), CommentText.authorEmail(storable(comment.email())), url(comment.url()))
			.saying(content(comment.content(), viewer));
	}

	String name(String name) {
		return CommentText.authorName(storable(name));
	}

	String email(String email) {
		return CommentText.authorEmail(storable(email));
	}

	String url(String url) {
		return CommentText.authorUrl(storable(url));
	}

	String content(String content, Viewer viewer) {
		String text = storable(content);
		return viewer.can("unfiltered_html") ? CommentText.toStoreTrusted(text, host(), true)
				: CommentText.toStore(text, host());
	}

	/** As readers will see it, links made of addresses included. */
	String shown(String content) {
		return CommentText.toShow(content, host(), "");
	}

	/** Only what an address is made of. */
	static String ip(String ip) {
		return ip.replaceAll("[^0-9a-fA-F:., ]", "");
	}

	/** No database keeps NUL, nor half a character. */
	static String storable(String text) {
		return UnicodeText.valid(text.replace("\0", ""));
	}

	private String host() {
		return Objects.requireNonNullElse(URI.create(this.urls.home()).getHost(), "");
	}

}
