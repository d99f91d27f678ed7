package blog.troppo.rest.comments;

import blog.troppo.rest.meta.MetaFields;
import blog.troppo.site.MetaField.Subject;
import tools.jackson.databind.JsonNode;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.formatting.Emails;
import blog.troppo.formatting.Urls;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.Settings;
import java.util.stream.Stream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentEdit;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.Commenting;
import blog.troppo.discussion.Comments;
import blog.troppo.discussion.Moderation;
import blog.troppo.discussion.NewComment;
import blog.troppo.rest.posts.RestDates;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.support.ConflictException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Caller;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Adds, moderates, changes and deletes comments. */
@Component
class CommentWriting {

	private final CommentWriteRights rights;

	private final CommentRights reading;

	private final Commenting commenting;

	private final Moderation moderation;

	private final Comments comments;

	private final Users users;

	private final SiteClock clock;

	private final Settings settings;

	private final MetaFields meta;

	private final ObjectProvider<RestServer> server;

	CommentWriting(CommentWriteRights rights, CommentRights reading, Commenting commenting, Moderation moderation,
			Comments comments, Users users, SiteClock clock, Settings settings, MetaFields meta,
			ObjectProvider<RestServer> server) {
		this.meta = meta;
		this.settings = settings;
		this.rights = rights;
		this.reading = reading;
		this.commenting = commenting;
		this.moderation = moderation;
		this.comments = comments;
		this.users = users;
		this.clock = clock;
		this.server = server;
	}

	/** Adds the writing methods to the routes of all comments and of one. */
	void add(Representation<CommentItem> shown, Route all, Route one) {
		all.post(this.rights::mayCreate, (request) -> create(shown, request))
			.writing("author_email", CommentWriting::email);
		one.writing("author_email", CommentWriting::email)
			.edit(this.rights::mayEdit, (request) -> update(shown, request))
			.delete(this.rights::mayDelete, (request) -> delete(shown, request));
	}

	/** An address, or none; whatever else it is, it is no address. */
	private static JsonNode email(JsonNode sent, RestRequest request) throws InvalidValue {
		boolean none = sent.isNull() || sent.isBoolean() && !sent.booleanValue()
				|| sent.isString() && sent.stringValue().isEmpty();
		if (!none && !Emails.isEmail(sent.isString() ? sent.stringValue() : "")) {
			throw new InvalidValue("rest_invalid_email", "Invalid email address.");
		}
		return none ? RestJson.of("") : sent;
	}

	private RestResponse create(Representation<CommentItem> shown, RestRequest request) {
		if (request.gives("id")) {
			throw new RestException("rest_comment_exists", "Cannot create existing comment.", 400);
		}
		if (request.gives("type") && !request.text("type").equals("comment")) {
			throw new RestException("rest_invalid_comment_type", "Cannot create a comment with that type.", 400);
		}
		checkContent(content(request));
		try {
			NewComment said = said(request);
			refuseNameless(said);
			Comment comment = this.commenting.add(said, request.viewer());
			if (request.gives("meta")) {
				CommentEdit noted = meta(CommentEdit.nothing(), comment, request);
				comment = this.moderation.edit(comment.id(), noted, request.viewer());
			}
			if (request.gives("status")) {
				comment = stand(comment.id(), request.text("status"));
			}
			return RestResponse.created(show(shown, comment, request),
					this.server.getObject().address("/wp/v2/comments/" + comment.id()));
		}
		catch (ConflictException ex) {
			throw new RestException("comment_duplicate", String.valueOf(ex.getMessage()).replace("’", "&#8217;"), 409);
		}
		catch (InvalidException ex) {
			throw new RestException(ex.field() + "_column_length", "Comment field exceeds maximum length allowed.",
					400);
		}
	}

	private void refuseNameless(NewComment said) {
		boolean nameless = said.name().isEmpty() || said.email().isEmpty();
		if (nameless && this.settings.get(SiteSettings.REQUIRE_NAME_EMAIL)) {
			throw new RestException("rest_comment_author_data_required",
					"Creating a comment requires valid author name and email values.", 400);
		}
	}

	/** A number is no text. */
	private static String content(RestRequest request) {
		return request.value("content").isNumber() ? "" : request.text("content");
	}

	private static void checkContent(String content) {
		if (content.isBlank()) {
			throw new RestException("rest_comment_content_invalid", "Invalid comment content.", 400);
		}
	}

	/**
	 * Whoever is logged in speaks under his own name, unless somebody else's is given.
	 */
	private NewComment said(RestRequest request) {
		NewComment said = speaker(NewComment.on(request.number("post")), request);
		String name = request.says("author_name") ? request.text("author_name") : said.name();
		String email = request.says("author_email") ? request.text("author_email") : said.email();
		String url = Urls.escapeRaw(request.text("author_url")).isEmpty() ? said.url() : request.text("author_url");
		NewComment named = said.by(name, email, url)
			.saying(content(request))
			.answering(request.number("parent"))
			.from(caller(request));
		return date(request).map((at) -> named.dated(this.clock.toLocal(at), at)).orElse(named);
	}

	private NewComment speaker(NewComment said, RestRequest request) {
		if (request.gives("author")) {
			return said.by(author(request));
		}
		boolean somebody = Stream.of("author_name", "author_email").anyMatch(request::says)
				|| !Urls.escapeRaw(request.text("author_url")).isEmpty();
		return somebody ? said
				: Optional.ofNullable(request.viewer().userId())
					.flatMap(this.users::findById)
					.map(said::by)
					.orElse(said);
	}

	private User author(RestRequest request) {
		return this.users.findById(request.number("author"))
			.orElseThrow(() -> new RestException("rest_comment_author_invalid", "Invalid comment author ID.", 400));
	}

	/** Somebody's comment has that one's name, address and page. */
	private static CommentEdit by(User author) {
		return CommentEdit.nothing().of(author.id()).name(author.displayName()).email(author.email()).url(author.url());
	}

	private static Caller caller(RestRequest request) {
		String address = request.gives("author_ip") ? request.text("author_ip") : request.caller().address();
		return new Caller(address,
				request.gives("author_user_agent") ? request.text("author_user_agent") : request.caller().agent());
	}

	private Optional<Instant> date(RestRequest request) {
		return request.gives("date") ? RestDates.parse(request.text("date"), this.clock) : Optional.empty();
	}

	private RestResponse update(Representation<CommentItem> shown, RestRequest request) {
		Comment comment = this.reading.find(request);
		if (request.gives("content")) {
			checkContent(content(request));
		}
		if (request.gives("type") && !request.text("type").equals(comment.type())) {
			throw new RestException("rest_comment_invalid_type",
					"Sorry, you are not allowed to change the comment type.", 404);
		}
		Comment changed = this.moderation.edit(comment.id(), meta(edit(request), comment, request), request.viewer());
		if (request.gives("status")) {
			changed = stand(comment.id(), request.text("status"));
		}
		return RestResponse.ok(show(shown, changed, request));
	}

	private CommentEdit meta(CommentEdit given, Comment comment, RestRequest request) {
		CommentEdit edit = given;
		boolean edits = this.reading.mayEdit(comment, request);
		for (var entry : this.meta.read(Subject.COMMENT, "comment", comment::metaValues, edits, request).entrySet()) {
			edit = edit.meta(entry.getKey(), entry.getValue());
		}
		return edit;
	}

	private CommentEdit edit(RestRequest request) {
		CommentEdit edit = request.gives("author") ? by(author(request)) : CommentEdit.nothing();
		edit = request.gives("content") ? edit.content(request.text("content")) : edit;
		edit = request.gives("author_name") ? edit.name(request.text("author_name")) : edit;
		edit = request.gives("author_email") ? edit.email(request.text("author_email")) : edit;
		edit = request.gives("author_url") ? edit.url(request.text("author_url")) : edit;
		edit = request.gives("author_ip") ? edit.from(request.text("author_ip")) : edit;
		edit = request.gives("author_user_agent") ? edit.agent(request.text("author_user_agent")) : edit;
		edit = request.gives("post") ? edit.on(request.number("post")) : edit;
		edit = request.gives("parent") ? edit.answering(request.number("parent")) : edit;
		CommentEdit undated = edit;
		return date(request).map((at) -> undated.dated(this.clock.toLocal(at), at)).orElse(undated);
	}

	/** By one of WordPress's words for where a comment stands. */
	private Comment stand(long id, String status) {
		return switch (status) {
			case "approved", "approve", "1" -> this.moderation.approve(id);
			case "hold", "0" -> this.moderation.hold(id);
			case "spam" -> this.moderation.markAsSpam(id);
			case "trash" -> this.moderation.trash(id);
			case "unspam", "untrash" -> this.moderation.restore(id);
			default -> this.comments.findById(id).orElseThrow();
		};
	}

	private RestResponse delete(Representation<CommentItem> shown, RestRequest request) {
		Comment comment = this.reading.find(request);
		if (request.flag("force")) {
			ObjectNode previous = show(shown, comment, request);
			this.moderation.delete(comment.id());
			return RestResponse.deleted(previous);
		}
		if (comment.status().equals(CommentStatus.TRASH)) {
			throw new RestException("rest_already_trashed", "The comment has already been trashed.", 410);
		}
		return RestResponse.ok(show(shown, this.moderation.trash(comment.id()), request));
	}

	private ObjectNode show(Representation<CommentItem> shown, Comment comment, RestRequest request) {
		boolean answered = !this.comments.findAnsweredAmong(List.of(comment.id())).isEmpty();
		RestRequest asked = request.viewer().can("moderate_comments") ? request.inEditContext() : request;
		return shown.show(new CommentItem(comment, answered), asked, this.server.getObject());
	}

}
