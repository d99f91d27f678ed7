package blog.troppo.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Page;
import blog.troppo.theme.Subject.NotFound;
import blog.troppo.theme.Subject.SearchResults;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.Words;
import blog.troppo.theme.template.ThymeleafTemplates;
import blog.troppo.theme.view.PageView;
import blog.troppo.theme.view.PostView;
import blog.troppo.theme.view.SearchView;
import blog.troppo.theme.view.SidebarView;
import blog.troppo.user.Viewer;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the pages that readers see, in the site's theme. */
@Component
public class Pages {

	/** The engine's own templates, for what a theme leaves out. */
	static final String STANDARD_VIEWS = "blog/troppo/theme/views/";

	private final ThemeFiles standard = ThemeFiles.onClassPath(STANDARD_VIEWS);

	private final ActiveTheme active;

	private final ThymeleafTemplates templates;

	private final FactsOfPages facts;

	private final PageParts parts;

	private final Settings settings;

	private final SiteUrls urls;

	private final PostFinder finder;

	private final OwnPages own;

	Pages(ActiveTheme active, ThemeAssets assets, FactsOfPages facts, PageParts parts, Settings settings, SiteUrls urls,
			PostFinder finder, OwnPages own) {
		this.active = active;
		this.templates = new ThymeleafTemplates(this.standard, assets::url);
		this.facts = facts;
		this.parts = parts;
		this.settings = settings;
		this.urls = urls;
		this.finder = finder;
		this.own = own;
	}

	/** The page that answers this query. */
	@Transactional(readOnly = true)
	public RenderedPage render(MainQuery asked) {
		Reading reading = this.parts.read(asked);
		MainQuery query = reading.query();
		RenderedPage page = draw(reading, this.facts.of(query), TemplateHierarchy.candidates(query.subject(),
				TemplateHierarchy.name(storedTemplate(query.subject())), isPrivacyPolicy(query.subject())));
		return query.viewer().isLoggedIn() ? this.own.of(page, query) : page;
	}

	/** A single post as it is shown inside other sites' pages: {@code …/embed/}. */
	@Transactional(readOnly = true)
	public RenderedPage embed(MainQuery asked) {
		Reading reading = this.parts.read(asked);
		MainQuery query = reading.query();
		List<String> candidates = (query.subject() instanceof Single single) ? TemplateHierarchy.embed(single.post())
				: List.of("embed-404");
		return draw(reading, this.facts.of(query).embedded(), candidates);
	}

	/**
	 * A widget as the theme draws it on the page in front, for anybody; empty if it shows
	 * nothing.
	 */
	@Transactional(readOnly = true)
	public String widget(WidgetPlaces.Placed widget) {
		Reading reading = this.parts
			.read(new MainQuery(new Subject.Posts(null), Page.of(List.of()), 1, 0, "/", Viewer.anybody(), Set.of()));
		Theme theme = this.active.theme();
		Drawing drawing = new Drawing(reading, theme, Words.of(this.standard, theme), this.parts.texts(reading));
		Map<String, Object> views = views(drawing, this.facts.of(reading.query()), "index");
		views.put("sidebar", new SidebarView(widget.place(), "", this.parts.widgets(widget, drawing)));
		return this.templates.renderPart(theme, "parts/widgets-alone", views);
	}

	private RenderedPage draw(Reading reading, PageFacts facts, List<String> candidates) {
		Theme theme = this.active.theme();
		Drawing drawing = new Drawing(reading, theme, Words.of(this.standard, theme), this.parts.texts(reading));
		String template = this.templates.choose(theme, candidates);
		String html = this.templates.render(theme, template, views(drawing, facts, template));
		return new RenderedPage(ThemeStyles.complete(html, drawing.texts()), facts);
	}

	/** What a page says of itself, without drawing it: for HTTP headers. */
	@Transactional(readOnly = true)
	public PageFacts facts(MainQuery query) {
		return this.facts.of(this.parts.read(query).query());
	}

	private Map<String, Object> views(Drawing drawing, PageFacts facts, String template) {
		MainQuery query = drawing.query();
		Map<String, Object> views = new HashMap<>();
		List<PostView> posts = this.parts.posts(drawing);
		boolean single = query.subject() instanceof Single;
		String address = single && !posts.isEmpty() ? posts.getFirst().permalink() : this.urls.home(query.path());
		views.put("site", this.parts.site(query));
		views.put("theme", this.active.view(drawing.theme()));
		views.put("page", new PageView(kind(query.subject()), template, facts.title(),
				this.parts.head(drawing, facts, address, this.active.values(drawing.theme())), bodyClass(query),
				address, DocumentTitle.isFront(query.subject()),
				!single && !(query.subject() instanceof NotFound) && !(query.subject() instanceof Subject.Follow),
				query.posts().number()));
		views.put("posts", posts);
		if (single && !posts.isEmpty()) {
			views.put("post", posts.getFirst());
			views.put("comments", lazy(() -> this.parts.comments(drawing)));
		}
		views.put("archive", this.parts.archive(drawing));
		views.put("search", new SearchView(this.urls.home("/"), searched(query.subject()), query.posts().total()));
		views.put("follow", lazy(this.parts::follow));
		views.put("pagination", this.parts.pagination(query));
		views.put("menus", lazy(() -> this.parts.menus(drawing)));
		views.put("sidebars", lazy(() -> this.parts.sidebars(drawing)));
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

	private String bodyClass(MainQuery query) {
		boolean hasChildren = query.subject() instanceof Single single && single.post().is(PostType.PAGE)
				&& this.finder
					.findFirst(PostQuery.posts().ofType(PostType.PAGE).below(single.post().id()), query.viewer())
					.isPresent();
		return String.join(" ",
				BodyClasses.of(query, storedTemplate(query.subject()), isPrivacyPolicy(query.subject()), hasChildren));
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
