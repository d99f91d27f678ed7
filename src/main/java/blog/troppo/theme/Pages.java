package blog.troppo.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Page;
import blog.troppo.theme.Subject.NotFound;
import blog.troppo.theme.Subject.SearchResults;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.template.ThymeleafTemplates;
import blog.troppo.theme.view.ArchiveView;
import blog.troppo.theme.view.PageView;
import blog.troppo.theme.view.PostView;
import blog.troppo.theme.view.SearchView;
import blog.troppo.theme.view.SidebarView;
import blog.troppo.user.Viewer;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws the pages that readers see, in the site's theme. */
@Component
public class Pages {

	/** The engine's own templates, for what a theme leaves out. */
	static final String STANDARD_VIEWS = "blog/troppo/theme/views/";

	private final ActiveTheme active;

	private final ThymeleafTemplates templates;

	private final FactsOfPages facts;

	private final PageParts parts;

	private final Settings settings;

	private final SiteUrls urls;

	private final PostFinder finder;

	private final OwnPages own;

	private final ThemePreview preview;

	private final TransactionOperations reading;

	private final Shelf shelf;

	private final Kept<Outlined, PageOutline> outlines;

	Pages(ActiveTheme active, ThymeleafTemplates templates, FactsOfPages facts, PageParts parts, Settings settings,
			SiteUrls urls, PostFinder finder, OwnPages own, ThemePreview preview,
			PlatformTransactionManager transactions, Shelf shelf) {
		this.preview = preview;
		this.shelf = shelf;
		this.active = active;
		this.templates = templates;
		this.facts = facts;
		this.parts = parts;
		this.settings = settings;
		this.urls = urls;
		this.finder = finder;
		this.own = own;
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		this.reading = reading;
		this.outlines = shelf.keep(PageOutline::weight);
	}

	/** A page for all who may read the same, and are signed in or are not. */
	private record Outlined(Shown shown, boolean signedIn) {
	}

	/** The page that answers this query. */
	public RenderedPage render(MainQuery query) {
		return draw(query, false);
	}

	/** A single post as it is shown inside other sites' pages: {@code …/embed/}. */
	public RenderedPage embed(MainQuery query) {
		return draw(query, true);
	}

	/**
	 * A widget as the theme draws it on the page in front, for anybody; empty if it shows
	 * nothing.
	 */
	@Transactional(readOnly = true)
	public String widget(WidgetPlaces.Placed widget) {
		MainQuery front = new MainQuery(new Subject.Posts(null, true), Page.of(List.of()), 1, 0, "/", Viewer.anybody(),
				Set.of());
		Theme theme = this.active.theme();
		Drawing drawing = this.parts.whole(front, theme, false);
		Map<String, Object> views = views(drawing, this.facts.of(drawing.query()), "index", List.of());
		views.put("sidebar", new SidebarView(widget.place(), "", this.parts.widgets(widget, drawing)));
		return this.templates.renderPart(theme, "parts/widgets-alone", views, drawing.words().language());
	}

	/**
	 * A page is put together of parts that are kept for all who may read the same, each
	 * read in a transaction of its own. Where nothing may be kept, all of it is read in
	 * one.
	 */
	private RenderedPage draw(MainQuery query, boolean embedded) {
		Theme theme = this.active.theme();
		if (this.shelf.isUsed() && query.mayBeKept() && this.preview.theme().isEmpty()) {
			return draw(this.parts.ofParts(query, theme, embedded));
		}
		return Objects.requireNonNull(this.reading.execute((status) -> draw(this.parts.whole(query, theme, embedded))));
	}

	private RenderedPage draw(Drawing drawing) {
		RenderedPage page = drawn(drawing);
		return drawing.isForSignedIn() && !drawing.shown().embedded() ? this.own.of(page, drawing.asked()) : page;
	}

	private RenderedPage drawn(Drawing drawing) {
		PageOutline outline = this.outlines.get(new Outlined(drawing.shown(), drawing.isForSignedIn()),
				() -> drawing.ofPart().make(this::outline));
		Map<String, Object> views = new HashMap<>(outline.views());
		List<PostView> posts = this.parts.withTexts(outline.posts(), drawing);
		views.put("posts", posts);
		if (drawing.subject() instanceof Single && !posts.isEmpty()) {
			views.put("post", posts.getFirst());
			views.put("comments", lazy(() -> this.parts.comments(drawing)));
		}
		views.put("menus", lazy(() -> this.parts.menus(drawing)));
		views.put("sidebars", lazy(() -> this.parts.sidebars(drawing)));
		String html = this.templates.render(drawing.theme(), outline.template(), views, drawing.words().language());
		return new RenderedPage(this.parts.complete(html, drawing), outline.facts());
	}

	/** What a page says of itself, without drawing it: for HTTP headers. */
	@Transactional(readOnly = true)
	public PageFacts facts(MainQuery query) {
		return this.facts.of(query);
	}

	private PageOutline outline(Drawing drawing) {
		MainQuery query = drawing.query();
		boolean embedded = drawing.shown().embedded();
		PageFacts facts = embedded ? this.facts.of(query).embedded() : this.facts.of(query);
		String template = this.templates.choose(drawing.theme(), candidates(query, embedded));
		List<PostView> posts = this.parts.posts(drawing);
		return new PageOutline(facts, template, posts, views(drawing, facts, template, posts));
	}

	private List<String> candidates(MainQuery query, boolean embedded) {
		if (embedded) {
			return (query.subject() instanceof Single single) ? TemplateHierarchy.embed(single.post())
					: List.of("embed-404");
		}
		return TemplateHierarchy.candidates(query.subject(), TemplateHierarchy.name(storedTemplate(query.subject())),
				isPrivacyPolicy(query.subject()));
	}

	private Map<String, Object> views(Drawing drawing, PageFacts facts, String template, List<PostView> posts) {
		MainQuery query = drawing.query();
		Map<String, Object> views = new HashMap<>();
		boolean single = query.subject() instanceof Single;
		String address = single && !posts.isEmpty() ? posts.getFirst().permalink() : this.urls.home(query.path());
		views.put("site", this.parts.site(drawing));
		views.put("theme", this.active.view(drawing.theme()));
		views.put("page", new PageView(kind(query.subject()), template, facts.title(),
				this.parts.head(drawing, facts, address, this.active.values(drawing.theme())), bodyClass(drawing),
				address, DocumentTitle.isFront(query.subject()),
				!single && !(query.subject() instanceof NotFound) && !(query.subject() instanceof Subject.Follow),
				query.posts().number()));
		ArchiveView archive = this.parts.archive(drawing);
		if (archive != null) {
			views.put("archive", archive);
		}
		views.put("search", new SearchView(this.urls.home("/"), searched(query.subject()), query.posts().total()));
		views.put("follow", this.parts.follow());
		views.put("pagination", this.parts.pagination(query));
		return views;
	}

	/** What is in the search's field: where nothing is, the words of the address. */
	private static String searched(Subject subject) {
		return switch (subject) {
			case SearchResults results -> results.words();
			case NotFound missing -> WordsOfAddress.of(missing.path());
			default -> "";
		};
	}

	private String bodyClass(Drawing drawing) {
		MainQuery query = drawing.query();
		boolean hasChildren = query.subject() instanceof Single single && single.post().is(PostType.PAGE)
				&& this.finder
					.findFirst(PostQuery.posts().ofType(PostType.PAGE).below(single.post().id()), query.viewer())
					.isPresent();
		return String.join(" ", BodyClasses.of(query, drawing.isForSignedIn(), storedTemplate(query.subject()),
				isPrivacyPolicy(query.subject()), hasChildren));
	}

	private String storedTemplate(Subject subject) {
		return (subject instanceof Single single) ? single.post().meta("_wp_page_template").orElse("") : "";
	}

	private boolean isPrivacyPolicy(Subject subject) {
		return subject instanceof Single single && single.post().is(PostType.PAGE)
				&& this.settings.get(SiteSettings.PRIVACY_PAGE) == single.post().id();
	}

	private static LazyContextVariable<Object> lazy(Supplier<Object> source) {
		return new LazyContextVariable<>() {
			@Override
			protected Object loadValue() {
				return source.get();
			}
		};
	}

	private static String kind(Subject subject) {
		return switch (subject) {
			case Subject.Posts _ -> "home";
			case Single single -> kind(single.post());
			case Subject.TermArchive archive -> switch (archive.term().taxonomy().name()) {
				case "category" -> "category";
				case "post_tag" -> "tag";
				case "post_format" -> "format";
				default -> "taxonomy";
			};
			case Subject.AuthorArchive _ -> "author";
			case Subject.DateArchive _ -> "date";
			case Subject.TypeArchive _ -> "type";
			case SearchResults _ -> "search";
			case Subject.Follow _ -> "follow";
			case NotFound _ -> "404";
		};
	}

	private static String kind(Post post) {
		return post.is(PostType.PAGE) ? "page" : post.is(PostType.ATTACHMENT) ? "attachment" : "single";
	}

}
