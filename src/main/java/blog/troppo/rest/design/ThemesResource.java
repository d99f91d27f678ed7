package blog.troppo.rest.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.folder.StyleHeader;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.Themes;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * The themes at hand. To an editor they are what WordPress calls classic themes with a
 * {@code theme.json}: they draw their pages themselves.
 */
@Component
class ThemesResource implements RestResource {

	private static final String ALL = "/wp/v2/themes";

	private static final String ONE = ALL + "/(?P<stylesheet>[^\\/:<>\\*\\?\"\\|]+(?:\\/[^\\/:<>\\*\\?\"\\|]+)?)";

	private static final List<String> SUPPORTED = List.of("align-wide", "automatic-feed-links", "editor-styles",
			"post-thumbnails", "responsive-embeds", "title-tag");

	private static final List<String> HTML5 = List.of("search-form", "comment-form", "comment-list", "gallery",
			"caption", "style", "script");

	private final Themes themes;

	private final ChosenTheme chosen;

	private final GlobalStyles styles;

	private final SiteUrls urls;

	private final ObjectProvider<RestServer> server;

	private final Contract contract = Contract.of("theme");

	private final ObjectNode templates = TemplateKinds.all();

	ThemesResource(Themes themes, ChosenTheme chosen, GlobalStyles styles, SiteUrls urls,
			ObjectProvider<RestServer> server) {
		this.themes = themes;
		this.chosen = chosen;
		this.styles = styles;
		this.urls = urls;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Representation<Theme> shown = fields();
		routes.at(ALL, this.contract).get(this::mayList, (request) -> list(shown, request)).withoutTransaction("GET");
		routes.at(ONE, this.contract)
			.get(this::mayRead,
					(request) -> RestResponse.ok(shown.show(
							this.themes.find(request.text("stylesheet")).orElseThrow(ThemesResource::notFound), request,
							this.server.getObject())))
			.withoutTransaction("GET");
	}

	private Representation<Theme> fields() {
		Representation<Theme> fields = new Representation<Theme>(this.contract).field("stylesheet", Theme::name)
			.field("template", (theme) -> original(theme).name())
			.field("requires_php", (theme) -> theme.header().requiresPhp())
			.field("requires_wp", (theme) -> theme.header().requiresAtLeast())
			.field("textdomain", (theme) -> theme.header().textDomain())
			.field("version", (theme) -> theme.header().version())
			.field("screenshot",
					(theme) -> theme.files().has("screenshot.png") ? address(theme) + "/screenshot.png" : "")
			.field("author", (theme) -> both(theme.header().author(), author(theme.header())))
			.field("author_uri", (theme) -> both(theme.header().authorUri(), theme.header().authorUri()))
			.field("description", (theme) -> both(theme.header().description(), theme.header().description()))
			.field("name", (theme) -> both(theme.title(), theme.title()))
			.field("tags", (theme) -> both(theme.header().tags(), String.join(", ", theme.header().tags())))
			.field("theme_uri", (theme) -> both(theme.header().uri(), theme.header().uri()))
			.field("status", (theme) -> this.chosen.is(theme) ? "active" : "inactive")
			.field("is_block_theme", (theme) -> false)
			.field("stylesheet_uri", this::address)
			.field("template_uri", (theme) -> address(original(theme)));
		return fields.fieldIf(this.chosen::is, "theme_supports", this::supports)
			.fieldIf(this.chosen::is, "default_template_types", (theme) -> this.templates.get("types"))
			.fieldIf(this.chosen::is, "default_template_part_areas", (theme) -> this.templates.get("areas"))
			.links(this::links);
	}

	private void links(Theme theme, Links links) {
		links.self(ALL + "/" + theme.name()).to("collection", ALL);
		if (this.chosen.is(theme)) {
			links.to("wp:user-global-styles", GlobalStylesResource.ALL + "/" + this.styles.of(theme, links.viewer()));
		}
	}

	/** What a child theme is a child of. */
	private static Theme original(Theme theme) {
		return theme.line().getLast();
	}

	private String address(Theme theme) {
		return this.urls.site("/wp-content/themes/" + theme.name());
	}

	private static String author(StyleHeader header) {
		if (header.author().isEmpty()) {
			return "Anonymous";
		}
		return header.authorUri().isEmpty() ? header.author()
				: "<a href=\"" + header.authorUri() + "\">" + header.author() + "</a>";
	}

	private static ObjectNode both(Object raw, String rendered) {
		ObjectNode both = RestJson.object();
		both.set("raw", RestJson.of(raw));
		return both.put("rendered", rendered);
	}

	/** What WordPress knows of that a theme may do, and what ours do. */
	private ObjectNode supports(Theme theme) {
		ObjectNode supports = RestJson.object();
		this.contract.properties()
			.path("theme_supports")
			.path("properties")
			.propertyNames()
			.forEach((name) -> supports.put(name, SUPPORTED.contains(name)));
		supports.set("html5", RestJson.of(HTML5));
		List<String> formats = new ArrayList<>(List.of("standard"));
		Arrays.stream(theme.options().features().getOrDefault("post-formats", "").split(" "))
			.filter((format) -> !format.isEmpty())
			.forEach(formats::add);
		supports.set("formats", RestJson.of(formats));
		return supports;
	}

	/** The active one is for whoever writes; all are for those who may change it. */
	private void mayList(RestRequest request) {
		if (mayAll(request)) {
			return;
		}
		if (!request.texts("status").equals(List.of("active"))) {
			throw RestException.forbidden(request, "rest_cannot_view_themes",
					"Sorry, you are not allowed to view themes.");
		}
		mayReadActive(request);
	}

	private void mayRead(RestRequest request) {
		if (mayAll(request)) {
			return;
		}
		if (this.chosen.theme().name().equals(request.text("stylesheet"))) {
			mayReadActive(request);
		}
		else {
			throw RestException.forbidden(request, "rest_cannot_view_themes",
					"Sorry, you are not allowed to view themes.");
		}
	}

	private static boolean mayAll(RestRequest request) {
		return request.viewer().can("switch_themes") || request.viewer().can("manage_network_themes");
	}

	private static void mayReadActive(RestRequest request) {
		if (!request.viewer().can("edit_posts") && !request.viewer().can("edit_pages")) {
			throw RestException.forbidden(request, "rest_cannot_view_active_theme",
					"Sorry, you are not allowed to view the active theme.");
		}
	}

	private RestResponse list(Representation<Theme> shown, RestRequest request) {
		List<String> statuses = request.texts("status");
		Stream<Theme> found = this.themes.names().stream().map(this.themes::find).flatMap(Optional::stream);
		List<ObjectNode> shownOnes = found
			.filter((theme) -> statuses.isEmpty() || statuses.contains(this.chosen.is(theme) ? "active" : "inactive"))
			.map((theme) -> shown.show(theme, request, this.server.getObject()))
			.toList();
		return RestResponse.ok(RestJson.of(shownOnes))
			.header("X-WP-Total", shownOnes.size())
			.header("X-WP-TotalPages", 1);
	}

	private static RestException notFound() {
		return new RestException("rest_theme_not_found", "Theme not found.", 404);
	}

}
