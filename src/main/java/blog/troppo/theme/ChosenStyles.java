package blog.troppo.theme;

import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Posts;
import blog.troppo.theme.folder.ChosenCss;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeJson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What people chose over the theme's styles in the editor, as a style sheet:
 * {@code wp_global_styles}. It is asked for anew for each page, so that a kept page knows
 * of a change, and made anew when it has changed.
 */
@Component
class ChosenStyles {

	private static final List<String> TYPE = List.of("wp_global_styles");

	private final Posts posts;

	private volatile @Nullable Made made;

	private record Made(Theme theme, String text, String css) {
	}

	ChosenStyles(Posts posts) {
		this.posts = posts;
	}

	/** Empty where nothing was chosen. */
	String css(Theme theme) {
		String text = this.posts.findAllByTypeAndSlug(TYPE, "wp-global-styles-" + theme.name())
			.stream()
			.filter((post) -> post.is(PostStatus.PUBLISH))
			.findFirst()
			.map(Post::content)
			.orElse("");
		Made last = this.made;
		if (last != null && last.theme().equals(theme) && last.text().equals(text)) {
			return last.css();
		}
		Made now = new Made(theme, text, text.isEmpty() ? "" : ChosenCss.of(ThemeJson.chosen(text), theme.json()));
		this.made = now;
		return now.css();
	}

}
