package blog.troppo.theme.site;

import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Posts;
import blog.troppo.formatting.data.MarkupSource;
import blog.troppo.theme.folder.Theme;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pieces of markup: synced patterns and the blocks of menus, which are posts of their own
 * types, and the patterns of WordPress and the theme.
 */
final class SiteMarkup implements MarkupSource {

	private final Posts posts;

	private final JdbcClient database;

	private final UsualMenu usualMenu;

	private final Theme theme;

	SiteMarkup(Posts posts, UsualMenu usualMenu, JdbcClient database, Theme theme) {
		this.posts = posts;
		this.theme = theme;
		this.usualMenu = usualMenu;
		this.database = database;
	}

	@Override
	public @Nullable String pattern(long id) {
		return content(id, "wp_block");
	}

	@Override
	public @Nullable String pattern(String name) {
		return this.theme.pattern(name).orElse(null);
	}

	/** Themes of this kind have no parts made of blocks. */
	@Override
	public @Nullable String part(String slug) {
		return null;
	}

	@Override
	public @Nullable String navigation(long id) {
		return content(id, "wp_navigation");
	}

	@Override
	public @Nullable String navigationTitle(long id) {
		return find(id, "wp_navigation").map(Post::title).orElse(null);
	}

	@Override
	public @Nullable String usualNavigation() {
		return this.database
			.sql("select id from posts where type = 'wp_navigation' and status = 'publish' "
					+ "order by published_at desc nulls last, id desc limit 1")
			.query((row, number) -> row.getLong(1))
			.optional()
			.map(this::navigation)
			.orElseGet(this.usualMenu::usualBlocks);
	}

	private @Nullable String content(long id, String type) {
		return find(id, type).map(Post::content).orElse(null);
	}

	private Optional<Post> find(long id, String type) {
		return this.posts.findById(id)
			.filter((found) -> found.type().name().equals(type) && found.is(PostStatus.PUBLISH)
					&& !found.needsPassword());
	}

}
