package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.discussion.CommentGate;
import blog.troppo.formatting.content.PostPages;
import blog.troppo.theme.view.AttachmentView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.ImageView;
import blog.troppo.theme.view.Lazy;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.PostView;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Posts as views: all that is asked of the database for a list is asked once for all of
 * it.
 */
@Component
class PostViews {

	private final PostFinder finder;

	private final Permalinks permalinks;

	private final Titles titles;

	private final Dates dates;

	private final AuthorViews authors;

	private final TermViews terms;

	private final Images images;

	private final PostTexts texts;

	private final PageLinks links;

	private final Neighbours neighbours;

	private final CommentGate gate;

	private final FeedLinks feeds;

	private final FactsOfPages facts;

	private final EditLinks edit;

	private final PageTexts written;

	PostViews(PostFinder finder, Permalinks permalinks, Titles titles, Dates dates, AuthorViews authors,
			TermViews terms, Images images, PostTexts texts, PageLinks links, Neighbours neighbours, CommentGate gate,
			FeedLinks feeds, FactsOfPages facts, EditLinks edit, PageTexts written) {
		this.finder = finder;
		this.permalinks = permalinks;
		this.titles = titles;
		this.dates = dates;
		this.authors = authors;
		this.terms = terms;
		this.images = images;
		this.texts = texts;
		this.links = links;
		this.neighbours = neighbours;
		this.gate = gate;
		this.feeds = feeds;
		this.facts = facts;
		this.edit = edit;
		this.written = written;
	}

	/** These with their texts and neighbours, which are made when a template asks. */
	List<PostView> withTexts(List<PostView> views, Drawing drawing) {
		Lazy<PostView.Neighbours> beside = (drawing.subject() instanceof Subject.Single single)
				? Lazy.of(() -> this.neighbours.of(single.post(), drawing.query().viewer()))
				: Lazy.done(PostView.Neighbours.NONE);
		Lazy<PageTexts.Written> bodies = Lazy.of(() -> this.written.bodies(drawing));
		Lazy<PageTexts.Written> summaries = Lazy.of(() -> this.written.summaries(drawing));
		Map<Long, Post> posts = drawing.query()
			.posts()
			.items()
			.stream()
			.collect(Collectors.toMap(Post::id, (post) -> post));
		return views.stream()
			.map((view) -> view.with(Lazy.of(() -> bodies.get().of(view.id())),
					Lazy.of(() -> summaries.get().of(view.id())), beside,
					edit(posts.get(view.id()), drawing.asked().viewer())))
			.toList();
	}

	private @Nullable String edit(@Nullable Post post, Viewer viewer) {
		return (post != null) ? this.edit.of(post, viewer) : null;
	}

	/** The views of a page's posts, in its order, without texts and neighbours. */
	List<PostView> of(Drawing drawing) {
		return drawing.query().posts().items().stream().map((post) -> view(post, drawing)).toList();
	}

	private @Nullable ImageView featured(Post post, Drawing drawing) {
		return Images.featured(post)
			.map(drawing.media()::get)
			.filter((file) -> file.mimeType().startsWith("image/"))
			.map(this.images::of)
			.orElse(null);
	}

	private PostView view(Post post, Drawing drawing) {
		MainQuery query = drawing.query();
		boolean single = query.subject() instanceof Subject.Single;
		boolean locked = post.needsPassword() && !query.unlocked().contains(post.id());
		ImageView image = featured(post, drawing);
		boolean pinned = post.isSticky() && query.subject() instanceof Subject.Posts && query.posts().number() == 1;
		String permalink = this.permalinks.of(post);
		int count = post.commentCount();
		return new PostView(post.id(), post.type().name(), post.slug(), permalink, this.facts.shortlink(post),
				this.titles.of(post), this.titles.text(post), Lazy.done(Html.EMPTY), Lazy.done(Html.EMPTY),
				this.dates.view(post.publishedLocal(), post.publishedAt()),
				this.dates.view(post.modifiedLocal(), post.modifiedAt()),
				post.author()
					.map((author) -> single ? this.authors.whole(author) : this.authors.of(author))
					.orElse(null),
				this.terms.of(post, Taxonomy.CATEGORY), this.terms.of(post, Taxonomy.POST_TAG), this.terms.others(post),
				post.format().orElse("standard"), image, PostClasses.of(post, locked, image != null, pinned), pinned,
				locked, count, drawing.say("comments.count", count),
				permalink + ((count > 0) ? "#comments" : "#respond"), this.feeds.of(post),
				this.gate.takesComments(post), this.gate.takesPings(post), this.facts.trackback(post),
				single && !locked ? this.links.parts(permalink, query.part(), PostPages.of(post.content()).count())
						: List.of(),
				Lazy.done(PostView.Neighbours.NONE), null, attachment(post), single ? ancestors(post) : List.of());
	}

	private @Nullable AttachmentView attachment(Post post) {
		if (!post.is(PostType.ATTACHMENT)) {
			return null;
		}
		LinkView parent = post.parentId()
			.flatMap((id) -> this.finder.load(List.of(id)).stream().findFirst())
			.map((found) -> new LinkView(this.titles.of(found), this.permalinks.of(found)))
			.orElse(null);
		return new AttachmentView(this.images.url(post), post.mimeType(), this.texts.caption(post),
				post.mimeType().startsWith("image/") ? this.images.of(post) : null, parent);
	}

	private List<LinkView> ancestors(Post post) {
		if (!post.type().hierarchical() || post.parentId().isEmpty()) {
			return List.of();
		}
		return this.neighbours.above(post)
			.stream()
			.map((above) -> new LinkView(this.titles.of(above), this.permalinks.of(above)))
			.toList();
	}

}
