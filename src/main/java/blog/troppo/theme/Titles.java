package blog.troppo.theme;

import blog.troppo.site.SiteLanguage;
import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.theme.view.Html;

import org.springframework.stereotype.Component;

/** Titles of posts, as {@code get_the_title} gives them. */
@Component
public class Titles {

	private final SiteLanguage language;

	Titles(SiteLanguage language) {
		this.language = language;
	}

	public Html of(Post post) {
		String marked = post.needsPassword() ? this.language.words().say("Protected: %s", post.title())
				: post.is(PostStatus.PRIVATE) ? this.language.words().say("Private: %s", post.title()) : post.title();
		return new Html(blog.troppo.formatting.Titles.toShow(marked));
	}

	/** Without markup: for attributes and {@code <title>}. */
	String text(Post post) {
		return ContentFormatting.plain(of(post).markup());
	}

}
