package blog.troppo.rest.fonts;

import blog.troppo.content.Post;
import blog.troppo.content.PostQuery;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** The faces of a family: each a weight, style and width, with its files. */
@Component
class FontFacesResource implements RestResource {

	private static final String ALL = FontFamiliesResource.ALL + "/(?P<font_family_id>[\\d]+)/font-faces";

	private final Fonts fonts;

	private final FontWriting writing;

	private final FontSettings settings;

	private final ObjectProvider<RestServer> server;

	FontFacesResource(Fonts fonts, FontWriting writing, FontSettings settings, ObjectProvider<RestServer> server) {
		this.fonts = fonts;
		this.writing = writing;
		this.settings = settings;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("wp_font_face");
		Representation<Post> shown = new Representation<Post>(contract).field("id", Post::id)
			.field("theme_json_version", (face) -> 3)
			.field("parent", (face) -> face.parentId().orElse(0L))
			.field("font_face_settings", Fonts::settings)
			.links(FontFacesResource::links);
		routes.at(ALL, contract)
			.get((request) -> FontRights.mayRead(request, "font faces"), (request) -> list(shown, request))
			.post(FontRights::mayCreate, (request) -> create(shown, request))
			.checking(FontSettings.OF_FACE, this.settings::checkFace);
		routes.at(ALL + "/(?P<id>[\\d]+)", contract).get((request) -> {
			face(request);
			FontRights.mayRead(request, "this font face");
		}, (request) -> RestResponse.ok(show(find(request), shown, request))).delete((request) -> {
			face(request);
			FontRights.mayDelete(request);
		}, (request) -> delete(shown, request));
	}

	private static String path(Post face) {
		return FontFamiliesResource.ALL + "/" + face.parentId().orElse(0L) + "/font-faces";
	}

	private static void links(Post face, Links links) {
		links.self(path(face) + "/" + face.id())
			.to("collection", path(face))
			.to("parent", FontFamiliesResource.ALL + "/" + face.parentId().orElse(0L));
	}

	private Post family(RestRequest request) {
		return this.fonts.find(Fonts.FAMILY, request.number("font_family_id"))
			.orElseThrow(() -> new RestException("rest_post_invalid_parent", "Invalid post parent ID.", 404));
	}

	private Post face(RestRequest request) {
		return this.fonts.find(Fonts.FACE, request.number("id"))
			.orElseThrow(() -> new RestException("rest_post_invalid_id", "Invalid post ID.", 404));
	}

	private Post find(RestRequest request) {
		Post face = face(request);
		Post family = family(request);
		if (face.parentId().orElse(0L) != family.id()) {
			throw new RestException("rest_font_face_parent_id_mismatch",
					"The font face does not belong to the specified font family with id of \"" + family.id() + "\".",
					404);
		}
		return face;
	}

	private ObjectNode show(Post face, Representation<Post> shown, RestRequest request) {
		return shown.show(face, request, this.server.getObject());
	}

	private RestResponse list(Representation<Post> shown, RestRequest request) {
		PostQuery ofFamily = PostQuery.posts().ofType(Fonts.FACE).below(family(request).id());
		return Listing.of(this.fonts.list(ofFamily, request).map((face) -> show(face, shown, request)), request,
				this.server.getObject());
	}

	private RestResponse create(Representation<Post> shown, RestRequest request) {
		Post face = this.writing.install(family(request), this.settings.face(request), request);
		return RestResponse.created(show(face, shown, request),
				this.server.getObject().address(path(face) + "/" + face.id()));
	}

	private RestResponse delete(Representation<Post> shown, RestRequest request) {
		Post face = find(request);
		FontRights.refuseTrash(request);
		RestResponse answer = RestResponse.deleted(show(face, shown, request));
		this.fonts.removeFace(face);
		return answer;
	}

}
