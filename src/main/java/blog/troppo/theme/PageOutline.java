package blog.troppo.theme;

import java.util.List;
import java.util.Map;

import blog.troppo.theme.view.PostView;

/**
 * A page but for its texts and for what other pages show as well.
 *
 * @param template the theme's template for it
 * @param posts what it lists, without their texts
 * @param views all other views, by the names that templates know them by
 */
record PageOutline(PageFacts facts, String template, List<PostView> posts, Map<String, Object> views) {

	/** About how many bytes it takes to keep it. */
	int weight() {
		return 8192 + 3072 * this.posts.size();
	}

}
