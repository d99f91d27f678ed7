package blog.troppo.rest.design;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import tools.jackson.databind.JsonNode;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeJson;
import blog.troppo.user.Viewer;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people chose over a theme's settings and styles: one post a theme, whose text is
 * in the form of {@code theme.json}.
 */
@Component
class GlobalStyles {

	static final PostType TYPE = PostType.named("wp_global_styles");

	private final PostFinder finder;

	private final PostAuthoring authoring;

	private final PostRemoval removal;

	GlobalStyles(PostFinder finder, PostAuthoring authoring, PostRemoval removal) {
		this.finder = finder;
		this.authoring = authoring;
		this.removal = removal;
	}

	/** The id of the theme's; made when it is first asked for. */
	@Transactional
	public long of(Theme theme, Viewer viewer) {
		String slug = "wp-global-styles-" + theme.name();
		return find(slug, viewer).orElseGet(() -> make(slug, viewer)).id();
	}

	private Optional<Post> find(String slug, Viewer viewer) {
		return this.finder.findFirst(
				PostQuery.posts().ofType(TYPE).ofStatuses(List.of(PostStatus.PUBLISH)).named(slug).page(1, 1), viewer);
	}

	/** Of two who ask at once, the one who had to take another name finds the other's. */
	private Post make(String slug, Viewer viewer) {
		Post made = this.authoring.create(TYPE,
				PostChange.nothing()
					.title("Custom Styles")
					.slug(slug)
					.content("{\"version\": 3, \"isGlobalStylesUserThemeJSON\": true }")
					.status(PostStatus.PUBLISH),
				viewer);
		if (made.slug().equals(slug)) {
			return made;
		}
		this.removal.delete(made.id());
		return find(slug, viewer).orElseThrow(() -> new IllegalStateException("There is no post " + slug));
	}

	/** {@code settings} or {@code styles} of a text, as far as they are known. */
	static ObjectNode part(Post post, String name) {
		JsonNode given = read(post).path(name).deepCopy();
		return name.equals("settings") ? GlobalStylesSchema.settings(given)
				: GlobalStylesSchema.styles(ThemeJson.resolved(given));
	}

	static ObjectNode read(Post post) {
		return ThemeJson.chosen(post.content());
	}

}
