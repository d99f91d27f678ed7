package blog.troppo.rest.fonts;

import blog.troppo.content.Post;
import blog.troppo.content.PostQuery;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Fonts that people have installed, by their families. */
@Component
class FontFamiliesResource implements RestResource {

	static final String ALL = "/wp/v2/font-families";

	private static final String EACH = "font families";

	private final Fonts fonts;

	private final FontWriting writing;

	private final FontSettings settings;

	private final ObjectProvider<RestServer> server;

	FontFamiliesResource(Fonts fonts, FontWriting writing, FontSettings settings, ObjectProvider<RestServer> server) {
		this.fonts = fonts;
		this.writing = writing;
		this.settings = settings;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("wp_font_family");
		Representation<Post> shown = fields(contract);
		routes.at(ALL, contract)
			.get((request) -> FontRights.mayRead(request, EACH), (request) -> list(shown, request))
			.post(FontRights::mayCreate, (request) -> create(shown, request))
			.checking(FontSettings.OF_FAMILY, this.settings::checkFamily);
		routes.at(ALL + "/(?P<id>[\\d]+)", contract).get((request) -> {
			find(request);
			FontRights.mayRead(request, "this font family");
		}, (request) -> RestResponse.ok(show(find(request), shown, request))).edit((request) -> {
			find(request);
			FontRights.mayEdit(request);
		}, (request) -> update(shown, request)).delete((request) -> {
			find(request);
			FontRights.mayDelete(request);
		}, (request) -> delete(shown, request)).checking(FontSettings.OF_FAMILY, this.settings::checkFamily);
	}

	private Representation<Post> fields(Contract contract) {
		return new Representation<Post>(contract).field("id", Post::id)
			.field("theme_json_version", (family) -> 3)
			.field("font_faces", (family) -> this.fonts.facesOf(family).stream().map(Post::id).toList())
			.field("font_family_settings", FontFamiliesResource::settings)
			.links(this::links);
	}

	private static ObjectNode settings(Post family) {
		ObjectNode kept = Fonts.settings(family);
		return RestJson.object()
			.put("name", family.title())
			.put("slug", family.slug())
			.put("fontFamily", kept.path("fontFamily").asString(""))
			.put("preview", kept.path("preview").asString(""));
	}

	private void links(Post family, Links links) {
		String path = ALL + "/" + family.id();
		links.self(path).to("collection", ALL);
		this.fonts.facesOf(family).forEach((face) -> links.embeddable("font_faces", path + "/font-faces/" + face.id()));
	}

	private Post find(RestRequest request) {
		return this.fonts.find(Fonts.FAMILY, request.number("id"))
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 404));
	}

	private ObjectNode show(Post family, Representation<Post> shown, RestRequest request) {
		return shown.show(family, request, this.server.getObject());
	}

	private RestResponse list(Representation<Post> shown, RestRequest request) {
		return Listing.of(this.fonts.list(PostQuery.posts().ofType(Fonts.FAMILY), request)
			.map((family) -> show(family, shown, request)), request, this.server.getObject());
	}

	private RestResponse create(Representation<Post> shown, RestRequest request) {
		Post family = this.writing.install(this.settings.family(request), request);
		return RestResponse.created(show(family, shown, request),
				this.server.getObject().address(ALL + "/" + family.id()));
	}

	private RestResponse update(Representation<Post> shown, RestRequest request) {
		Post family = this.writing.change(find(request), this.settings.family(request), request);
		return RestResponse.ok(show(family, shown, request));
	}

	private RestResponse delete(Representation<Post> shown, RestRequest request) {
		FontRights.refuseTrash(request);
		Post family = find(request);
		RestResponse answer = RestResponse.deleted(show(family, shown, request));
		this.fonts.removeFamily(family);
		return answer;
	}

}
