package blog.troppo.theme.specimen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeCss;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.ThemesForTests;
import blog.troppo.theme.specimen.SpecimenPages.Specimen;
import blog.troppo.theme.template.ThymeleafTemplates;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.PageView;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A theme in front of a browser: every {@link SpecimenPages page} at its name, drawn
 * without a database.
 */
final class SpecimenSite implements AutoCloseable {

	private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg",
			"image/svg+xml", "woff2", "font/woff2");

	private final Theme theme;

	private final Map<String, Specimen> pages = SpecimenPages.all();

	private final ThymeleafTemplates templates = new ThymeleafTemplates(
			ThemeFiles.onClassPath("blog/troppo/theme/views/"),
			(theme, path) -> "/themes/" + theme.name() + "/" + path);

	private final HttpServer server;

	SpecimenSite(String theme) {
		this.theme = ThemesForTests.get(theme);
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/** To look at a theme: {@code java … SpecimenSite verandah}. */
	public static void main(String... arguments) {
		SpecimenSite site = new SpecimenSite(arguments[0]);
		site.pages.keySet().forEach((page) -> System.out.println(site.url(page)));
	}

	String url(String page) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/" + page;
	}

	String html(String page) {
		Specimen specimen = this.pages.get(page);
		Map<String, Object> views = new HashMap<>(specimen.views());
		PageView view = (PageView) views.get("page");
		views.put("page", new PageView(view.kind(), view.template(), view.title(), new Html(head(view.title())),
				view.bodyClass(), view.url(), view.front(), view.list(), view.number()));
		return this.templates.render(this.theme, specimen.template(), views, Locale.ENGLISH);
	}

	private String head(String title) {
		return """
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s</title>
				<style>%s</style>
				<link rel="stylesheet" href="/themes/shared/assets/blocks.css">
				<link rel="stylesheet" href="/themes/%s/style.css">
				""".formatted(title, ThemeCss.of(this.theme.json()), this.theme.name());
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath().substring(1);
		Optional<byte[]> content = this.pages.containsKey(path)
				? Optional.of(html(path).getBytes(StandardCharsets.UTF_8)) : file(path);
		String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html; charset=utf-8");
		exchange.getResponseHeaders().set("Content-Type", type);
		// the theme's own promise: nothing inline but styles
		exchange.getResponseHeaders()
			.set("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'");
		byte[] bytes = content.orElseGet(() -> new byte[0]);
		exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static Optional<byte[]> file(String path) throws IOException {
		String place = path.startsWith("themes/") ? path : "blog/troppo/theme/" + path;
		try (var file = SpecimenSite.class.getClassLoader().getResourceAsStream(place)) {
			return (file != null && path.contains(".")) ? Optional.of(file.readAllBytes()) : Optional.empty();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
