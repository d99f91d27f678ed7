package blog.troppo.rest.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.media.ImageEdit;
import blog.troppo.media.ImageEditing;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.InvalidException;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Crops, turns and mirrors images, which makes new ones, and makes the versions that an
 * image lacks. Nothing in the database waits meanwhile.
 */
@Component
class ImageEditingResource implements RestResource {

	private static final RestType TYPE = MediaAnswers.TYPE;

	private final MediaAnswers answers;

	private final MediaWriting writing;

	private final MediaDetails details;

	private final ImageEditing editing;

	private final ObjectProvider<RestServer> server;

	ImageEditingResource(MediaAnswers answers, MediaWriting writing, MediaDetails details, ImageEditing editing,
			ObjectProvider<RestServer> server) {
		this.answers = answers;
		this.writing = writing;
		this.details = details;
		this.editing = editing;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		routes.at(MediaAnswers.ONE + "/post-process", TYPE.contract())
			.post(this.answers::mayEdit, this::process)
			.withoutTransaction("POST");
		routes.at(MediaAnswers.ONE + "/edit", TYPE.contract())
			.post(this.answers::mayWork, this::edit)
			.withoutTransaction("POST");
	}

	private RestResponse process(RestRequest request) {
		this.editing.makeVersions(request.number("id"), request.viewer());
		return RestResponse.ok(this.answers.show(request.number("id"), request.inEditContext()));
	}

	private RestResponse edit(RestRequest request) {
		RestServer server = this.server.getObject();
		server.reading(() -> known(request));
		List<ImageEdit> edits = edits(request);
		if (edits.isEmpty()) {
			throw new RestException("rest_image_not_edited",
					"The image was not edited. Edit the image before applying the changes.", 400);
		}
		try {
			PostChange texts = server.reading(() -> this.writing.describing(TYPE, title(request), request));
			Post made = this.editing.edit(request.number("id"), edits, texts, request.viewer());
			return RestResponse.created(this.answers.show(made.id(), request),
					server.address(TYPE.route() + "/" + made.id()));
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
	}

	private static PostChange title(RestRequest request) {
		return request.gives("title") ? PostChange.nothing().title(request.text("title")) : PostChange.nothing();
	}

	/** The file that the editor shows must be one of the image's. */
	private Post known(RestRequest request) {
		Post post = this.answers.find(request);
		String address = request.text("src").replaceFirst("[?#].*$", "");
		if (!this.details.files(post).contains(address.substring(address.lastIndexOf('/') + 1))) {
			throw new RestException("rest_unknown_attachment", "Unable to get meta information for file.", 404);
		}
		return post;
	}

	/** Those of the list, else the deprecated ones by name. */
	private static List<ImageEdit> edits(RestRequest request) {
		List<ImageEdit> edits = new ArrayList<>();
		if (request.gives("modifiers")) {
			request.value("modifiers")
				.forEach((edit) -> edits.add(edit(edit.path("type").asString(), edit.path("args"))));
			return edits;
		}
		if (request.gives("rotation")) {
			edits.add(turn(request.value("rotation").asDouble(0)));
		}
		if (Stream.of("x", "y", "width", "height").allMatch(request::gives)) {
			edits.add(new ImageEdit.Crop(request.value("x").asDouble(0), request.value("y").asDouble(0),
					request.value("width").asDouble(0), request.value("height").asDouble(0)));
		}
		return edits;
	}

	private static ImageEdit edit(String type, JsonNode args) {
		return switch (type) {
			case "rotate" -> turn(args.path("angle").asDouble(0));
			case "flip" -> new ImageEdit.Flip(args.path("flip").path("horizontal").asBoolean(false),
					args.path("flip").path("vertical").asBoolean(false));
			default -> new ImageEdit.Crop(args.path("left").asDouble(0), args.path("top").asDouble(0),
					args.path("width").asDouble(0), args.path("height").asDouble(0));
		};
	}

	private static ImageEdit turn(double angle) {
		if (angle % 90 != 0) {
			throw new RestException("rest_image_rotation_failed", "Images are turned by quarters.", 400);
		}
		return new ImageEdit.Rotate(Math.floorMod((int) (angle % 360), 360));
	}

}
