package blog.troppo.rest.server;

import blog.troppo.theme.SiteIcon;
import blog.troppo.media.ImageSizes;
import java.util.List;
import java.util.stream.Stream;
import java.util.Map;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What there is: of the whole API, and of each namespace. */
@Component
class IndexResource implements RestResource {

	private static final int ICON_SIZE = 512;

	private static final int MAX_BIT_DEPTH = 16;

	private static final List<String> NAMESPACES = List.of("oembed/1.0", "wp/v2", "wp-site-health/v1",
			"wp-block-editor/v1", "wp-abilities/v1");

	private final ObjectProvider<RestServer> server;

	private final Settings settings;

	private final SiteUrls urls;

	private final SiteClock clock;

	private final SiteIcon icon;

	private final ImageSizes sizes;

	private final Contract contract = Contract.of("index");

	IndexResource(ObjectProvider<RestServer> server, Settings settings, SiteUrls urls, SiteClock clock, SiteIcon icon,
			ImageSizes sizes) {
		this.icon = icon;
		this.sizes = sizes;
		this.server = server;
		this.settings = settings;
		this.urls = urls;
		this.clock = clock;
	}

	@Override
	public void routes(RouteTable routes) {
		routes.at("/", this.contract).get(Route.Permission.ANYBODY, (request) -> index(request, routes));
		for (String namespace : NAMESPACES) {
			routes.at("/" + namespace, this.contract)
				.get(Route.Permission.ANYBODY, (request) -> namespace(request, namespace, routes));
		}
	}

	private RestResponse index(RestRequest request, RouteTable routes) {
		ObjectNode index = RestJson.object();
		index.put("name", this.settings.get(SiteSettings.BLOGNAME));
		index.put("description", this.settings.get(SiteSettings.BLOGDESCRIPTION));
		index.put("url", this.urls.site("/").replaceFirst("/$", ""));
		index.put("home", this.urls.home());
		double hours = this.clock.siteNow().getOffset().getTotalSeconds() / 3600.0;
		index.set("gmt_offset", (hours == Math.rint(hours)) ? RestJson.of((int) hours) : RestJson.of(hours));
		index.put("timezone_string", this.settings.get(SiteSettings.TIMEZONE_STRING));
		index.put("page_for_posts", this.settings.get(SiteSettings.PAGE_FOR_POSTS));
		index.put("page_on_front", this.settings.get(SiteSettings.PAGE_ON_FRONT));
		index.put("show_on_front", this.settings.get(SiteSettings.SHOW_ON_FRONT));
		index.set("namespaces",
				RestJson.of(Stream.concat(NAMESPACES.stream(), routes.namespaces()).distinct().toList()));
		index.set("authentication", RestJson.of(Map.of("application-passwords",
				Map.of("endpoints", Map.of("authorization", this.urls.site("/wp-admin/authorize-application.php"))))));
		index.set("routes", routes(request, routes, ""));
		index.put("site_logo", this.settings.get(SiteSettings.SITE_LOGO));
		index.put("site_icon", this.settings.get(SiteSettings.SITE_ICON));
		index.put("site_icon_url", this.icon.url(ICON_SIZE).orElse(""));
		if (isSecure() && request.viewer().can("upload_files")) {
			images(index);
		}
		index.set("_links", links(request));
		return RestResponse.ok(index);
	}

	/** Where browsers may make smaller images themselves, they are told what of. */
	private boolean isSecure() {
		return this.urls.home().startsWith("https:");
	}

	private void images(ObjectNode index) {
		ObjectNode sizes = index.putObject("image_sizes");
		this.sizes.asked()
			.forEach((name, wish) -> sizes.putObject(name)
				.put("width", wish.width())
				.put("height", wish.height())
				.put("crop", wish.crop()));
		index.put("image_size_threshold", this.sizes.threshold());
		index.put("image_strip_meta", true);
		index.put("image_max_bit_depth", MAX_BIT_DEPTH);
	}

	private ObjectNode links(RestRequest request) {
		Links links = new Links(this.server.getObject(), request).to("help",
				"https://developer.wordpress.org/rest-api/");
		if (request.viewer().can("edit_posts")) {
			links.to("wp:active-theme", "/wp/v2/themes/" + this.settings.get(SiteSettings.STYLESHEET));
		}
		picture("site_logo", this.settings.get(SiteSettings.SITE_LOGO), links);
		picture("site_icon", this.settings.get(SiteSettings.SITE_ICON), links);
		return links.json();
	}

	private static void picture(String type, long id, Links links) {
		if (id != 0) {
			links.to("wp:featuredmedia", "/wp/v2/media/" + id, Map.of("embeddable", true, "type", type));
		}
	}

	private RestResponse namespace(RestRequest request, String namespace, RouteTable routes) {
		ObjectNode index = RestJson.object().put("namespace", namespace);
		index.set("routes", routes(request, routes, namespace));
		ObjectNode links = index.putObject("_links");
		links.putArray("up").addObject().put("href", this.urls.api());
		return RestResponse.ok(index).linkedAlways();
	}

	private ObjectNode routes(RestRequest request, RouteTable routes, String namespace) {
		ObjectNode shown = RestJson.object();
		if (Selection.of(request).wants("routes")) {
			routes.all()
				.filter(Route::isThere)
				.filter((route) -> namespace.isEmpty() || route.namespace().equals(namespace))
				.forEach((route) -> shown.set(route.pattern(),
						this.server.getObject().describe(route, request.context().equals("help"))));
		}
		return shown;
	}

}
