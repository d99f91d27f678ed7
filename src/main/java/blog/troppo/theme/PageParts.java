package blog.troppo.theme;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.support.Page;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.view.ArchiveView;
import blog.troppo.theme.view.CommentsView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.MenuView;
import blog.troppo.theme.view.PaginationView;
import blog.troppo.theme.view.PostView;
import blog.troppo.theme.view.SidebarView;
import blog.troppo.theme.view.SiteView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The makers of a page's views, in one hand. */
@Component
class PageParts {

	private final SiteViews sites;

	private final PostViews posts;

	private final CommentViews comments;

	private final ArchiveViews archives;

	private final PageLinks links;

	private final HeadMarkup heads;

	private final ThemeStyles styles;

	private final PostFinder finder;

	private final ContentFormatting formatting;

	private final Menus menus;

	private final Sidebars sidebars;

	private final TermLinks terms;

	PageParts(SiteViews sites, PostViews posts, CommentViews comments, ArchiveViews archives, PageLinks links,
			HeadMarkup heads, ThemeStyles styles, PostFinder finder, ContentFormatting formatting, Menus menus,
			Sidebars sidebars, TermLinks terms) {
		this.sites = sites;
		this.posts = posts;
		this.comments = comments;
		this.archives = archives;
		this.links = links;
		this.heads = heads;
		this.styles = styles;
		this.finder = finder;
		this.formatting = formatting;
		this.menus = menus;
		this.sidebars = sidebars;
		this.terms = terms;
	}

	Texts texts(List<Post> posts) {
		return this.formatting.texts(posts);
	}

	SiteView site(MainQuery query) {
		return this.sites.of(query.viewer());
	}

	List<PostView> posts(Drawing drawing) {
		return this.posts.of(drawing);
	}

	@Nullable ArchiveView archive(Drawing drawing) {
		return this.archives.of(drawing.subject(), drawing.words());
	}

	PaginationView pagination(MainQuery query) {
		return this.links.pagination(query.posts().number(), query.posts().pages(),
				(number) -> this.links.ofList(query.path(), number));
	}

	Html head(PageFacts facts, String address, Theme theme, Map<String, String> values) {
		return this.heads.of(facts, address, this.styles.markup(theme, values));
	}

	CommentsView comments(Drawing drawing) {
		return this.comments.of(((Single) drawing.subject()).post(), drawing.query(), drawing.words());
	}

	Map<String, MenuView> menus(Drawing drawing) {
		return this.menus.of(drawing);
	}

	Map<String, SidebarView> sidebars(Drawing drawing) {
		return this.sidebars.of(drawing);
	}

	/**
	 * The query with its posts as this transaction knows them, so that terms and meta can
	 * be read, of all of them at once.
	 */
	MainQuery bound(MainQuery query) {
		Page<Post> found = query.posts();
		List<Post> posts = this.finder.load(found.items().stream().map(Post::id).toList());
		this.terms.expect(posts.stream().flatMap(Post::terms));
		Subject subject = (query.subject() instanceof Single single) ? new Single(posts.stream()
			.filter((post) -> post.id() == single.post().id())
			.findFirst()
			.orElseGet(() -> bound(single.post())), single.front()) : query.subject();
		return new MainQuery(subject, new Page<>(posts, found.number(), found.size(), found.total()), query.part(),
				query.commentPage(), query.path(), query.viewer(), query.unlocked());
	}

	private Post bound(Post post) {
		return this.finder.load(List.of(post.id())).stream().findFirst().orElse(post);
	}

}
