package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.TermFinder;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.site.TermLinks;
import blog.troppo.theme.view.ArchiveView;
import blog.troppo.theme.view.CommentsView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.FollowView;
import blog.troppo.theme.view.MenuView;
import blog.troppo.theme.view.PaginationView;
import blog.troppo.theme.view.PostView;
import blog.troppo.theme.view.SidebarView;
import blog.troppo.theme.view.SiteView;
import blog.troppo.theme.view.WidgetView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The makers of a page's views, in one hand. */
@Component
class PageParts {

	private final SiteViews sites;

	private final PostViews posts;

	private final CommentViews comments;

	private final ArchiveViews archives;

	private final PageLinks links;

	private final HeadMarkup heads;

	private final SocialMarkup social;

	private final ThemeStyles styles;

	private final Drawings drawings;

	private final Kept<Shown, CommentsView> said;

	private final Menus menus;

	private final Sidebars sidebars;

	private final TermFinder terms;

	private final FollowViews follow;

	private final TransactionOperations reading;

	PageParts(SiteViews sites, PostViews posts, CommentViews comments, ArchiveViews archives, PageLinks links,
			HeadMarkup heads, SocialMarkup social, ThemeStyles styles, Drawings drawings, Menus menus,
			Sidebars sidebars, TermFinder terms, FollowViews follow, PlatformTransactionManager transactions,
			Shelf shelf) {
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		this.reading = reading;
		this.sites = sites;
		this.posts = posts;
		this.comments = comments;
		this.archives = archives;
		this.links = links;
		this.heads = heads;
		this.social = social;
		this.styles = styles;
		this.drawings = drawings;
		this.said = shelf.keep(CommentsView::weight);
		this.menus = menus;
		this.sidebars = sidebars;
		this.terms = terms;
		this.follow = follow;
	}

	/** Begins a page of parts that are kept. */
	Drawing ofParts(MainQuery asked, Theme theme, boolean embedded) {
		return this.drawings.ofParts(asked, theme, embedded);
	}

	/** Begins a page of which nothing is kept. */
	Drawing whole(MainQuery asked, Theme theme, boolean embedded) {
		return this.drawings.whole(asked, theme, embedded);
	}

	FollowView follow() {
		return this.follow.view();
	}

	SiteView site(Drawing drawing) {
		return this.sites.of(drawing.isForSignedIn());
	}

	List<PostView> posts(Drawing drawing) {
		boolean nested = drawing.query()
			.posts()
			.items()
			.stream()
			.flatMap(Post::terms)
			.anyMatch(TermLinks::needsParents);
		if (nested) {
			drawing.terms(Taxonomy.CATEGORY, this.terms);
		}
		return this.posts.of(drawing);
	}

	/** The same with their texts, for templates. */
	List<PostView> withTexts(List<PostView> posts, Drawing drawing) {
		return this.posts.withTexts(posts, drawing);
	}

	@Nullable ArchiveView archive(Drawing drawing) {
		return this.archives.of(drawing.subject(), drawing.words());
	}

	PaginationView pagination(MainQuery query) {
		return this.links.pagination(query.posts().number(), query.posts().pages(),
				(number) -> this.links.ofList(query.path(), number));
	}

	Html head(Drawing drawing, PageFacts facts, String address, Map<String, String> values) {
		String social = facts.feeds().isEmpty() ? ""
				: this.social.of(drawing, facts, address, pagination(drawing.query()));
		return this.heads.of(facts, address, social + this.styles.markup(drawing.theme(), values));
	}

	/**
	 * What is said, as all see it who have not written here; and for who asks, the form
	 * and where comments are edited.
	 */
	CommentsView comments(Drawing drawing) {
		Post post = ((Single) drawing.subject()).post();
		MainQuery asked = drawing.asked();
		if (!drawing.isOfKeptParts()) {
			return this.comments.of(post, asked, drawing.words());
		}
		if (this.comments.hasWriter(post, asked)) {
			return Objects
				.requireNonNull(this.reading.execute((status) -> this.comments.of(post, asked, drawing.words())));
		}
		CommentsView shared = this.said.read(drawing.shown(),
				() -> this.comments.of(post, drawing.query(), drawing.words()));
		return asked.equals(drawing.query()) ? shared : this.comments.dressed(shared, post, asked, drawing.words());
	}

	Map<String, MenuView> menus(Drawing drawing) {
		return this.menus.of(drawing);
	}

	List<WidgetView> widgets(WidgetPlaces.Placed widget, Drawing drawing) {
		return this.sidebars.of(widget, drawing);
	}

	Map<String, SidebarView> sidebars(Drawing drawing) {
		return this.sidebars.of(drawing);
	}

	/** The page that was drawn, with what its content turned out to need. */
	String complete(String html, Drawing drawing) {
		return this.styles.complete(html, drawing.needed(), drawing.theme());
	}

}
