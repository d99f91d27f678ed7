package blog.troppo.rest.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import blog.troppo.formatting.Sanitize;
import blog.troppo.rest.posts.RestDates;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.InvalidException;
import blog.troppo.user.ApplicationPassword;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.MetaCapabilities;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * The passwords of a user's applications: the user's own business, or an administrator's.
 */
@Component
class ApplicationPasswordsResource implements RestResource {

	private static final String ROUTE = "/wp/v2/users/(?P<user_id>(?:[\\d]+|me))/application-passwords";

	private final Users users;

	private final ApplicationPasswords passwords;

	private final ObjectProvider<RestServer> server;

	ApplicationPasswordsResource(Users users, ApplicationPasswords passwords, ObjectProvider<RestServer> server) {
		this.users = users;
		this.passwords = passwords;
		this.server = server;
	}

	/**
	 * A password with its user.
	 *
	 * @param plain what it is, known when it was just made
	 */
	private record Item(ApplicationPassword kept, User user, @Nullable String plain) {

		String path() {
			return "/wp/v2/users/" + this.user.id() + "/application-passwords/" + this.kept.id();
		}

	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("application-password");
		Representation<Item> shown = fields(contract);
		routes.at(ROUTE, contract)
			.get(may("list_app_passwords", "rest_cannot_list_application_passwords",
					"list application passwords for this user"), (request) -> list(shown, request))
			.post(may("create_app_password", "rest_cannot_create_application_passwords",
					"create application passwords for this user"), (request) -> create(shown, request))
			.delete(may("delete_app_passwords", "rest_cannot_delete_application_passwords",
					"delete application passwords for this user"), this::deleteAll);
		routes.at(ROUTE + "/introspect", contract)
			.get(this::mayIntrospect, (request) -> show(shown, used(request), request));
		routes.at(ROUTE + "/(?P<uuid>[\\w\\-]+)", contract)
			.get(may("read_app_password", "rest_cannot_read_application_password", "read this application password"),
					(request) -> show(shown, find(request), request))
			.edit(may("edit_app_password", "rest_cannot_edit_application_password", "edit this application password"),
					(request) -> rename(shown, request))
			.delete(may("delete_app_password", "rest_cannot_delete_application_password",
					"delete this application password"), (request) -> delete(shown, request));
	}

	private static Representation<Item> fields(Contract contract) {
		return new Representation<Item>(contract).field("uuid", (item) -> item.kept().id().toString())
			.field("app_id", (item) -> item.kept().appId())
			.field("name", (item) -> item.kept().name())
			.field("created", (item) -> date(item.kept().createdAt()))
			.field("last_used", (item) -> date(item.kept().lastUsedAt()))
			.field("last_ip", (item) -> item.kept().lastIp())
			.fieldIf((item) -> item.plain() != null, "password", Item::plain)
			.links(ApplicationPasswordsResource::links);
	}

	private static void links(Item item, Links links) {
		links.self(item.path());
	}

	private static @Nullable String date(@Nullable Instant moment) {
		return RestDates.gmt(Optional.ofNullable(moment));
	}

	private Route.Permission may(String capability, String code, String what) {
		return (request) -> {
			if (!request.viewer()
				.holds(MetaCapabilities.needed(capability, user(request).id(), request.viewer().userId()))) {
				throw RestException.forbidden(request, code, "Sorry, you are not allowed to " + what + ".");
			}
		};
	}

	/** A password is told about itself alone. */
	private void mayIntrospect(RestRequest request) {
		if (!request.viewer().is(user(request))) {
			throw RestException.forbidden(request, "rest_cannot_introspect_app_password_for_non_authenticated_user",
					"The authenticated application password can only be introspected for the current user.");
		}
	}

	private User user(RestRequest request) {
		if (!request.text("user_id").equals("me")) {
			return this.users.findById(request.number("user_id"))
				.orElseThrow(() -> new RestException("rest_user_invalid_id", "Invalid user ID.", 404));
		}
		return Optional.ofNullable(request.viewer().userId())
			.flatMap(this.users::findById)
			.orElseThrow(() -> new RestException("rest_not_logged_in", "You are not currently logged in.", 401));
	}

	private Item find(RestRequest request) {
		User user = user(request);
		return uuid(request.text("uuid")).flatMap((id) -> this.passwords.find(user, id))
			.map((kept) -> new Item(kept, user, null))
			.orElseThrow(() -> new RestException("rest_application_password_not_found",
					"Application password not found.", 404));
	}

	private static Optional<UUID> uuid(String text) {
		return text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}") ? Optional.of(UUID.fromString(text))
				: Optional.empty();
	}

	/** The one that this request came with. */
	private Item used(RestRequest request) {
		User user = user(request);
		return request.header("authorization")
			.flatMap(BasicCredentials::password)
			.flatMap((password) -> this.passwords.find(user, password))
			.map((kept) -> new Item(kept, user, null))
			.orElseThrow(() -> new RestException("rest_no_authenticated_app_password",
					"Cannot introspect application password.", 404));
	}

	private RestResponse list(Representation<Item> shown, RestRequest request) {
		User user = user(request);
		return RestResponse.ok(RestJson.of(this.passwords.of(user)
			.stream()
			.map((kept) -> shown.show(new Item(kept, user, null), request, this.server.getObject()))
			.toList()));
	}

	private RestResponse show(Representation<Item> shown, Item item, RestRequest request) {
		return RestResponse.ok(shown.show(item, request, this.server.getObject()));
	}

	private RestResponse create(Representation<Item> shown, RestRequest request) {
		User user = user(request);
		try {
			ApplicationPasswords.Made made = this.passwords.add(user, Sanitize.textField(request.text("name")),
					request.text("app_id"), request.caller());
			Item item = new Item(made.kept(), user, made.chunked());
			return RestResponse.created(shown.show(item, request.inEditContext(), this.server.getObject()),
					this.server.getObject().address(item.path()));
		}
		catch (InvalidException ex) {
			throw new RestException("application_password_empty_name", String.valueOf(ex.getMessage()), 400);
		}
	}

	private RestResponse rename(Representation<Item> shown, RestRequest request) {
		Item item = find(request);
		if (request.gives("name")) {
			this.passwords.rename(item.user(), item.kept().id(), Sanitize.textField(request.text("name")));
		}
		return show(shown, find(request), request.inEditContext());
	}

	private RestResponse delete(Representation<Item> shown, RestRequest request) {
		Item item = find(request);
		ObjectNode previous = shown.show(item, request.inEditContext(), this.server.getObject());
		this.passwords.revoke(item.user(), item.kept().id(), request.caller());
		return RestResponse.deleted(previous);
	}

	private RestResponse deleteAll(RestRequest request) {
		int count = this.passwords.revokeAll(user(request), request.caller());
		return RestResponse.ok(RestJson.object().put("deleted", true).put("count", count));
	}

}
