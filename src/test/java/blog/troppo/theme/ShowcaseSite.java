package blog.troppo.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery.DateCondition;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.content.Terms;
import blog.troppo.operations.Installation.Wish;
import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;
import blog.troppo.transfer.BlogImport;
import blog.troppo.transfer.ImportOptions;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The blog that the recorded answers were recorded on, imported whole, and pages of it
 * without a router: what is asked for is said in Java.
 */
final class ShowcaseSite {

	static final String URL = "http://showcase.example";

	private final ApplicationContext context;

	private final Map<String, String> served = new ConcurrentHashMap<>();

	private ShowcaseSite(ApplicationContext context) {
		this.context = context;
	}

	static ShowcaseSite in(ApplicationContext context) {
		Installation installation = context.getBean(Installation.class);
		if (!installation.isDone()) {
			installation.run(new Wish(URL, "Club Troppo", "admin", "admin-password-123", "admin@example.com",
					"Australia/Darwin", Wish.PERMALINKS, true));
			context.getBean(BlogImport.class)
				.importFile(Path.of("src/test/resources/conformance/content.xml"),
						new ImportOptions(ImportOptions.Media.SKIP, false), (phase, done, total) -> {
						});
			context.getBean(Settings.class).reload();
		}
		return new ShowcaseSite(context);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	ShowcaseSite with(String theme) {
		return set(SiteSettings.TEMPLATE, theme).set(SiteSettings.STYLESHEET, theme);
	}

	<T> ShowcaseSite set(blog.troppo.site.Setting<T> setting, T value) {
		bean(Settings.class).set(setting, value);
		return this;
	}

	ShowcaseSite store(String option, String value) {
		bean(Settings.class).store(option, value);
		return this;
	}

	Post post(long id) {
		return find(id).orElseThrow();
	}

	Optional<Post> find(long id) {
		return bean(PostFinder.class).load(List.of(id)).stream().findFirst();
	}

	MainQuery home(int page) {
		PostQuery query = PostQuery.posts().withStickyFirst().page(page, 10);
		return list(new Subject.Posts(null, true), query, (page > 1) ? "/page/" + page + "/" : "/");
	}

	MainQuery list(Subject subject, PostQuery query, String path) {
		return new MainQuery(subject, whole(bean(PostFinder.class).find(query, Viewer.anybody())), 1, 0, path,
				Viewer.anybody(), Set.of());
	}

	/** As {@link blog.troppo.content.Questions} finds them. */
	Page<Post> whole(Page<Post> found) {
		return new Page<>(bean(PostFinder.class).load(found.items().stream().map(Post::id).toList()), found.number(),
				found.size(), found.total());
	}

	MainQuery term(long id, int page, String path) {
		return list(new Subject.TermArchive(bean(Terms.class).findById(id).orElseThrow()),
				PostQuery.posts().in(Set.copyOf(bean(Terms.class).findIdsBelow(id))).page(page, 10), path);
	}

	MainQuery author(long id, int page, String path) {
		return list(new Subject.AuthorArchive(bean(Users.class).findById(id).orElseThrow()),
				PostQuery.posts().by(id).page(page, 10), path);
	}

	MainQuery date(int year, Integer month, Integer day, int page, String path) {
		return list(new Subject.DateArchive(year, month, day),
				PostQuery.posts().publishedIn(DateCondition.of(year, month, day)).page(page, 10), path);
	}

	MainQuery search(String words, int page, String path) {
		return list(new Subject.SearchResults(words),
				PostQuery.posts().ofTypes(PostType.readable()).matching(words).page(page, 10), path);
	}

	MainQuery notFound(String path) {
		return new MainQuery(new Subject.NotFound(path), new Page<>(List.of(), 1, 10, 0), 1, 0, path, Viewer.anybody(),
				Set.of());
	}

	MainQuery single(long id) {
		return single(post(id), 1, 0, Viewer.anybody(), Set.of());
	}

	MainQuery single(Post post, int part, int commentPage, Viewer viewer, Set<Long> unlocked) {
		String path = bean(TransactionOperations.class).execute((status) -> bean(Permalinks.class).of(post(post.id())))
			.substring(url().length());
		Post whole = post(post.id());
		return new MainQuery(new Subject.Single(whole, false), Page.of(List.of(whole)), part, commentPage, path, viewer,
				unlocked);
	}

	String url() {
		return bean(Settings.class).get(SiteSettings.HOME);
	}

	RenderedPage page(MainQuery query) {
		return bean(Pages.class).render(query);
	}

	String html(MainQuery query) {
		return page(query).html();
	}

	/** Serves these pages to a browser, with the theme's files. */
	HttpServer serve() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", this::answer);
			server.start();
			String url = "http://127.0.0.1:" + server.getAddress().getPort();
			set(SiteSettings.HOME, url).set(SiteSettings.SITEURL, url);
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The address in {@link #serve()} at which this page is seen. */
	String put(String name, String html) {
		this.served.put("/" + name, html);
		return url() + "/" + name;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String html = this.served.get(path);
		byte[] body = (html != null) ? html.getBytes(StandardCharsets.UTF_8) : new byte[0];
		String type = "text/html; charset=utf-8";
		if (path.startsWith(ThemeAssets.PATH)) {
			String[] parts = path.substring(ThemeAssets.PATH.length()).split("/", 2);
			Optional<ThemeAssets.Asset> asset = bean(ThemeAssets.class).find(parts[0], parts[1]);
			body = asset.map(ThemeAssets.Asset::content).orElse(body);
			type = asset.map(ThemeAssets.Asset::type).orElse(type);
		}
		exchange.getResponseHeaders().add("Content-Type", type);
		exchange.sendResponseHeaders((body.length > 0) ? 200 : 404, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
