package blog.troppo.rest.design;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostRights;
import blog.troppo.content.Posts;
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
import blog.troppo.theme.ContentFormatting;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** What people chose over the theme's styles, and may change over the API. */
@Component
class GlobalStylesResource implements RestResource {

	static final String ALL = "/wp/v2/global-styles";

	private static final String EDIT = "Sorry, you are not allowed to edit this global style.";

	private final Posts posts;

	private final PostRights rights;

	private final PostAuthoring authoring;

	private final ContentFormatting formatting;

	private final ObjectProvider<RestServer> server;

	GlobalStylesResource(Posts posts, PostRights rights, PostAuthoring authoring, ContentFormatting formatting,
			ObjectProvider<RestServer> server) {
		this.posts = posts;
		this.rights = rights;
		this.authoring = authoring;
		this.formatting = formatting;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("wp_global_styles");
		Representation<Post> shown = new Representation<Post>(contract).field("id", Post::id)
			.field("title", this::title)
			.field("settings", (post) -> GlobalStyles.part(post, "settings"))
			.field("styles", (post) -> GlobalStyles.part(post, "styles"))
			.links(this::links);
		routes.at(ALL + "/(?P<id>[\\/\\d+]+)", contract)
			.get(this::mayRead,
					(request) -> RestResponse.ok(shown.show(find(request), request, this.server.getObject())))
			.edit(this::mayEdit, (request) -> update(shown, request));
	}

	private ObjectNode title(Post post) {
		return RestJson.object().put("raw", post.title()).put("rendered", this.formatting.title(post.title()).markup());
	}

	private void links(Post post, Links links) {
		String path = ALL + "/" + post.id();
		int revisions = this.posts.findRevisions(post.id()).size();
		links.self(path)
			.to("about", "/wp/v2/types/wp_global_styles")
			.to("version-history", path + "/revisions", java.util.Map.of("count", revisions));
		if (links.viewer().can("publish_posts")) {
			links.to("wp:action-publish", path);
		}
		if (links.viewer().can("unfiltered_html")) {
			links.to("wp:action-edit-css", path);
		}
	}

	private Post find(RestRequest request) {
		return this.posts.findToShow(request.number("id"))
			.filter((post) -> post.is(GlobalStyles.TYPE))
			.orElseThrow(() -> new RestException("rest_global_styles_not_found",
					"No global styles config exists with that ID.", 404));
	}

	private void mayRead(RestRequest request) {
		Post post = find(request);
		if (request.forEditing() && !this.rights.may(request.viewer(), PostAction.EDIT, post)) {
			throw RestException.forbidden(request, "rest_forbidden_context", EDIT);
		}
		if (!this.rights.may(request.viewer(), PostAction.READ, post)) {
			throw RestException.forbidden(request, "rest_cannot_view",
					"Sorry, you are not allowed to view this global style.");
		}
	}

	private void mayEdit(RestRequest request) {
		if (!this.rights.may(request.viewer(), PostAction.EDIT, find(request))) {
			throw RestException.forbidden(request, "rest_cannot_edit", EDIT);
		}
	}

	private RestResponse update(Representation<Post> shown, RestRequest request) {
		Post post = find(request);
		PostChange change = PostChange.nothing();
		if (request.gives("styles") || request.gives("settings")) {
			change = change.content(content(post, request).toString());
		}
		if (request.gives("title")) {
			change = change.title(request.text("title"));
		}
		Post changed = this.authoring.update(post.id(), change, request.viewer());
		return RestResponse.ok(shown.show(changed, request.inEditContext(), this.server.getObject()));
	}

	/** What is not given stays. */
	private static ObjectNode content(Post post, RestRequest request) {
		JsonNode before = GlobalStyles.read(post);
		JsonNode styles = request.gives("styles") ? request.value("styles") : before.path("styles");
		if (styles.path("css").asString("").toLowerCase(java.util.Locale.ROOT).contains("</style")) {
			throw new RestException("rest_custom_css_illegal_markup", "The CSS must not contain \"&lt;/style&gt;\".",
					400);
		}
		JsonNode settings = request.gives("settings") ? request.value("settings") : before.path("settings");
		ObjectNode content = RestJson.object();
		if (!styles.isMissingNode()) {
			content.set("styles", styles);
		}
		if (!settings.isMissingNode()) {
			content.set("settings", settings);
		}
		return content.put("isGlobalStylesUserThemeJSON", true).put("version", 3);
	}

}
