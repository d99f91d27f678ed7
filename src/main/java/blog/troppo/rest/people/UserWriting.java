package blog.troppo.rest.people;

import blog.troppo.rest.meta.MetaFields;
import blog.troppo.site.MetaField.Subject;
import java.util.function.Function;
import java.util.List;

import blog.troppo.formatting.Sanitize;
import blog.troppo.formatting.Slugs;
import blog.troppo.rest.server.InvalidValue;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.user.MetaCapabilities;
import blog.troppo.user.Role;
import blog.troppo.user.Roles;
import blog.troppo.user.User;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import blog.troppo.user.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Makes, changes and deletes users, for those who may; and one's own profile. */
@Component
class UserWriting {

	private final UserAuthoring authoring;

	private final Users users;

	private final Roles roles;

	private final Settings settings;

	private final ObjectProvider<RestServer> server;

	private final SiteLanguage language;

	private final MetaFields meta;

	UserWriting(UserAuthoring authoring, Users users, Roles roles, Settings settings, ObjectProvider<RestServer> server,
			SiteLanguage language, MetaFields meta) {
		this.meta = meta;
		this.language = language;
		this.authoring = authoring;
		this.users = users;
		this.roles = roles;
		this.settings = settings;
		this.server = server;
	}

	/** Adds the writing methods to the routes of all users, of one, and of oneself. */
	void add(Representation<User> shown, Route all, Route one, Route self) {
		checking(all).post(UserWriting::mayCreate, (request) -> create(shown, request));
		checking(one)
			.edit((request) -> mayEdit(find(request.number("id")), request),
					(request) -> update(shown, find(request.number("id")), request))
			.delete((request) -> mayDelete(find(request.number("id")), request),
					(request) -> delete(shown, find(request.number("id")), request));
		checking(self)
			.edit((request) -> mayEdit(self(request), request), (request) -> update(shown, self(request), request))
			.delete((request) -> mayDelete(self(request), request), (request) -> delete(shown, self(request), request));
	}

	private static Route checking(Route route) {
		return route.checkingLast("username", UserWriting::checkLogin)
			.checkingLast("password", UserWriting::checkPassword)
			.writing("reassign", UserWriting::heir);
	}

	private static void checkLogin(JsonNode login, RestRequest request) throws InvalidValue {
		String name = login.asString("");
		if (name.isEmpty() || !Sanitize.userStrictly(name).equals(name)) {
			throw new InvalidValue("rest_user_invalid_username",
					"This username is invalid because it uses illegal characters. Please enter a valid username.",
					RestJson.object().put("status", 400));
		}
	}

	/** Nobody, or somebody's id. */
	private static JsonNode heir(JsonNode sent, RestRequest request) throws InvalidValue {
		String heir = sent.isValueNode() && !sent.isNull() ? sent.asString("") : "";
		if (heir.isEmpty() || heir.equals("false")) {
			return RestJson.of(0);
		}
		if (!heir.matches("\\s*[+-]?\\d{1,18}(\\.\\d*)?")) {
			throw new InvalidValue("rest_invalid_param", "Invalid user parameter(s).",
					RestJson.object().put("status", 400));
		}
		return RestJson.of((long) Double.parseDouble(heir));
	}

	private static void checkPassword(JsonNode password, RestRequest request) throws InvalidValue {
		String given = password.asString("");
		if (given.isEmpty()) {
			throw new InvalidValue("rest_user_invalid_password", "Passwords cannot be empty.",
					RestJson.object().put("status", 400));
		}
		if (given.contains("\\")) {
			throw new InvalidValue("rest_user_invalid_password", "Passwords cannot contain the \"\\\" character.",
					RestJson.object().put("status", 400));
		}
	}

	private User find(long id) {
		return this.users.findById(id)
			.orElseThrow(() -> new RestException("rest_user_invalid_id", "Invalid user ID.", 404));
	}

	private User self(RestRequest request) {
		return find((request.viewer().userId() != null) ? request.viewer().userId() : 0);
	}

	private static void mayCreate(RestRequest request) {
		if (!request.viewer().can("create_users")) {
			throw RestException.forbidden(request, "rest_cannot_create_user",
					"Sorry, you are not allowed to create new users.");
		}
	}

	private static void mayEdit(User user, RestRequest request) {
		if (request.gives("roles")) {
			if (!holds("promote_user", user, request)) {
				throw RestException.forbidden(request, "rest_cannot_edit_roles",
						"Sorry, you are not allowed to edit roles of this user.");
			}
		}
		if (!holds("edit_user", user, request)) {
			throw RestException.forbidden(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this user.");
		}
	}

	private static void mayDelete(User user, RestRequest request) {
		if (!holds("delete_user", user, request)) {
			throw RestException.forbidden(request, "rest_user_cannot_delete",
					"Sorry, you are not allowed to delete this user.");
		}
	}

	private static boolean holds(String capability, User user, RestRequest request) {
		return request.viewer().holds(MetaCapabilities.needed(capability, user.id(), request.viewer().userId()));
	}

	private RestResponse create(Representation<User> shown, RestRequest request) {
		if (request.gives("id")) {
			throw new RestException("rest_user_exists", "Cannot create existing user.", 400);
		}
		UserChange change = change(request, null);
		try {
			User user = this.authoring.create(request.text("username"), request.has("roles") ? change
					: change.roles(List.of(this.settings.get(SiteSettings.DEFAULT_ROLE))));
			return RestResponse.created(show(shown, user, request),
					this.server.getObject().address("/wp/v2/users/" + user.id()));
		}
		catch (InvalidException ex) {
			throw RestException.passedOn(ex);
		}
	}

	private RestResponse update(Representation<User> shown, User user, RestRequest request) {
		if (request.gives("username") && !request.text("username").equals(user.login())) {
			throw new RestException("rest_user_invalid_argument", "Username is not editable.", 400);
		}
		UserChange change = change(request, user);
		try {
			return RestResponse.ok(show(shown, this.authoring.update(user.id(), change), request));
		}
		catch (InvalidException ex) {
			throw RestException.passedOn(ex);
		}
	}

	private RestResponse delete(Representation<User> shown, User user, RestRequest request) {
		request.requireForce("Users do");
		Long heir = (request.number("reassign") != 0) ? Long.valueOf(request.number("reassign")) : null;
		ObjectNode previous = show(shown, user, request);
		try {
			this.authoring.delete(user.id(), heir);
		}
		catch (InvalidException ex) {
			throw RestException.refused(ex);
		}
		return RestResponse.deleted(previous);
	}

	private ObjectNode show(Representation<User> shown, User user, RestRequest request) {
		return shown.show(user, request.inEditContext(), this.server.getObject());
	}

	private UserChange change(RestRequest request, @Nullable User user) {
		UserChange change = EditorPreferences.into(UserChange.nothing(), request);
		Function<String, List<String>> stored = (user != null) ? user::metaValues : (name) -> List.of();
		for (var entry : this.meta.read(Subject.USER, "user", stored, request).entrySet()) {
			change = change.noting(entry.getKey(), entry.getValue());
		}
		if (request.gives("email")) {
			change = change.email(email(request, user));
		}
		if (request.gives("password")) {
			change = change.password(request.text("password"));
		}
		if (request.gives("url")) {
			change = change.url(request.text("url"));
		}
		if (request.gives("name")) {
			change = change.displayName(request.text("name"));
		}
		if (request.gives("slug")) {
			change = change.nicename(slug(request, user));
		}
		for (String name : List.of("first_name", "last_name", "nickname", "description", "locale")) {
			if (request.gives(name)) {
				change = change.meta(name, request.text(name));
			}
		}
		if (user == null && request.has("roles") && !request.gives("roles")) {
			return change.roles(List.of());
		}
		return request.gives("roles") ? change.roles(roles(request, user)) : change;
	}

	private String email(RestRequest request, @Nullable User user) {
		String email = request.text("email");
		if (user != null && this.users.findByEmail(email).filter((other) -> other.id() != user.id()).isPresent()) {
			throw new RestException("rest_user_invalid_email", "Invalid email address.", 400);
		}
		return email;
	}

	private String slug(RestRequest request, @Nullable User user) {
		String slug = Slugs.sanitizeTitle(request.text("slug"), this.language.accents());
		if (user != null && this.users.findByNicename(slug).filter((other) -> other.id() != user.id()).isPresent()) {
			throw new RestException("rest_user_invalid_slug", "Invalid slug.", 400);
		}
		return slug;
	}

	/** Nobody gives away the right to give rights by mistake. */
	private List<String> roles(RestRequest request, @Nullable User user) {
		List<String> wanted = request.texts("roles");
		boolean own = user != null && Long.valueOf(user.id()).equals(request.viewer().userId());
		boolean may = request.viewer().can("promote_users");
		for (String name : wanted) {
			Role role = this.roles.findByName(name)
				.orElseThrow(() -> new RestException("rest_user_invalid_role", "The role " + name + " does not exist.",
						400));
			may &= !own || role.capabilities().contains("edit_users");
		}
		if (!may) {
			throw new RestException("rest_user_invalid_role", "Sorry, you are not allowed to give users that role.",
					403);
		}
		return wanted;
	}

}
