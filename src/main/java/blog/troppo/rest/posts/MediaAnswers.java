package blog.troppo.rest.posts;

import blog.troppo.content.Post;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestServer;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** Attachments as answers to who works on their files, and who may. */
@Component
class MediaAnswers {

	static final RestType TYPE = RestType.ATTACHMENT;

	static final String ONE = TYPE.route() + "/(?P<id>[\\d]+)";

	private final PostGate gate;

	private final PostWriteGate writeGate;

	private final PostItems items;

	private final Representation<PostItem> shown;

	private final ObjectProvider<RestServer> server;

	MediaAnswers(PostGate gate, PostWriteGate writeGate, PostItems items, MediaFields fields,
			ObjectProvider<RestServer> server) {
		this.gate = gate;
		this.writeGate = writeGate;
		this.items = items;
		this.shown = fields.of(TYPE);
		this.server = server;
	}

	/** Whoever may not upload changes no files either. */
	void mayWork(RestRequest request) {
		if (!request.viewer().can("upload_files")) {
			throw RestException.forbidden(request, "rest_cannot_edit_image",
					"Sorry, you are not allowed to upload media on this site.");
		}
		mayEdit(request);
	}

	void mayEdit(RestRequest request) {
		this.writeGate.mayEdit(TYPE, request);
	}

	/** The attachment of the route. */
	Post find(RestRequest request) {
		return this.gate.find(TYPE, request);
	}

	/** In one look at the database. */
	Object show(long id, RestRequest request) {
		RestServer server = this.server.getObject();
		return server.reading(() -> {
			PostItem item = this.items.of(this.gate.find(TYPE, id), TYPE, request);
			return this.shown.show(item, request, server);
		});
	}

}
