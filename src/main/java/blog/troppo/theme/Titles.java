package blog.troppo.theme;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.theme.view.Html;

import org.springframework.stereotype.Component;

/** Titles of posts, as {@code get_the_title} gives them. */
@Component
public class Titles {

	public Html of(Post post) {
		String before = post.needsPassword() ? "Protected: " : post.is(PostStatus.PRIVATE) ? "Private: " : "";
		return new Html(blog.troppo.formatting.Titles.toShow(before + post.title()));
	}

	/** Without markup: for attributes and {@code <title>}. */
	String text(Post post) {
		return ContentFormatting.plain(of(post).markup());
	}

}
