package blog.troppo.rest.registry;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostRights;
import blog.troppo.content.Posts;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.grammar.BlockSerializer;
import blog.troppo.formatting.block.json.BlockJson;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.theme.ContentFormatting;
import blog.troppo.theme.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Shows in the editor what the server makes of a block, with these attributes. */
@Component
class BlockRendererResource implements RestResource {

	private final Posts posts;

	private final PostRights rights;

	private final ContentFormatting formatting;

	BlockRendererResource(Posts posts, PostRights rights, ContentFormatting formatting) {
		this.posts = posts;
		this.rights = rights;
		this.formatting = formatting;
	}

	@Override
	public void routes(RouteTable routes) {
		Route.Handler render = this::render;
		routes.at("/wp/v2/block-renderer/(?P<name>[a-z0-9-]+/[a-z0-9-]+)", Contract.of("rendered-block"))
			.get(this::mayRender, render)
			.post(this::mayRender, render)
			.checking("attributes", this::check);
	}

	private void mayRender(RestRequest request) {
		if (request.number("post_id") > 0) {
			Optional<Post> post = post(request);
			if (post.isEmpty() || !this.rights.may(request.viewer(), PostAction.EDIT, post.get())) {
				throw RestException.forbidden(request, "block_cannot_read",
						"Sorry, you are not allowed to read blocks of this post.");
			}
		}
		else if (!request.viewer().can("edit_posts")) {
			throw RestException.forbidden(request, "block_cannot_read",
					"Sorry, you are not allowed to read blocks as this user.");
		}
	}

	private Optional<Post> post(RestRequest request) {
		return (request.number("post_id") > 0) ? this.posts.findToShow(request.number("post_id")) : Optional.empty();
	}

	/** A block that is not known takes any. */
	private void check(JsonNode attributes, RestRequest request) throws InvalidValue {
		JsonNode type = Registered.BLOCK_TYPES.json().path(request.text("name"));
		if (!type.isMissingNode()) {
			ObjectNode schema = RestJson.object().put("type", "object").put("additionalProperties", false);
			schema.set("properties", type.path("attributes"));
			InvalidValue.check(attributes, schema, "");
		}
	}

	private RestResponse render(RestRequest request) {
		String name = request.text("name");
		if (!Registered.BLOCK_TYPES.json().path(name).path("is_dynamic").asBoolean(false)) {
			throw new RestException("block_invalid", "Invalid block.", 404);
		}
		Optional<Post> post = post(request);
		Texts texts = this.formatting.texts(post.map(List::of).orElse(List.of()), request.viewer());
		Block asked = new Block(name, BlockJson.object(request.value("attributes").toString()), List.of(), "",
				List.of());
		String block = BlockSerializer.serialize(List.of(asked));
		return RestResponse.ok(RestJson.object()
			.put("rendered", this.formatting.blocks(block, post.map(Post::id).orElse(0L), texts).markup()));
	}

}
