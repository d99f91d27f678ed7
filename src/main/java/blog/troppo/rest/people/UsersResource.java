package blog.troppo.rest.people;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Posts;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.support.Page;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/**
 * Users: those who have published are shown to anybody, all others to those who list
 * users.
 */
@Component
class UsersResource implements RestResource {

	private final Users users;

	private final UserListQuery queries;

	private final Posts posts;

	private final UserFields fields;

	private final UserWriting writing;

	private final ObjectProvider<RestServer> server;

	UsersResource(Users users, UserListQuery queries, Posts posts, UserFields fields, UserWriting writing,
			ObjectProvider<RestServer> server) {
		this.users = users;
		this.queries = queries;
		this.posts = posts;
		this.fields = fields;
		this.writing = writing;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = this.fields.contract();
		Representation<User> shown = this.fields.of(contract);
		Route all = routes.at("/wp/v2/users", contract).get(UsersResource::mayList, (request) -> list(shown, request));
		Route one = routes.at("/wp/v2/users/(?P<id>[\\d]+)", contract)
			.get(this::mayRead,
					(request) -> RestResponse.ok(shown.show(find(request), request, this.server.getObject())))
			.prefetching(this::prefetch);
		Route self = routes.at("/wp/v2/users/me", contract).get((request) -> {
		}, (request) -> RestResponse.ok(shown.show(self(request), request, this.server.getObject())));
		this.writing.add(shown, all, one, self);
	}

	/** Whether somebody has published. */
	private record Published(long user) {
	}

	private void prefetch(List<RestRequest> requests) {
		List<Long> ids = requests.stream().map((request) -> request.number("id")).distinct().toList();
		List<Long> authors = this.posts.findAuthorsAmong(ids);
		this.users.findAllByIdIn(ids)
			.forEach((user) -> requests.getFirst().remember(new Published(user.id()), authors.contains(user.id())));
	}

	private boolean hasPublished(User user, RestRequest request) {
		return request.recall(new Published(user.id()), Boolean.class).orElseGet(() -> {
			boolean published = this.posts.existsPublishedBy(user.id());
			request.remember(new Published(user.id()), published);
			return published;
		});
	}

	private User find(RestRequest request) {
		return this.users.findById(request.number("id"))
			.orElseThrow(() -> new RestException("rest_user_invalid_id", "Invalid user ID.", 404));
	}

	private User self(RestRequest request) {
		return Optional.ofNullable(request.viewer().userId())
			.flatMap(this.users::findById)
			.orElseThrow(() -> new RestException("rest_not_logged_in", "You are not currently logged in.", 401));
	}

	private static void mayList(RestRequest request) {
		boolean lists = request.viewer().can("list_users");
		if (request.gives("roles") && !lists) {
			throw RestException.forbidden(request, "rest_user_cannot_view",
					"Sorry, you are not allowed to filter users by role.");
		}
		if (request.gives("capabilities") && !lists) {
			throw RestException.forbidden(request, "rest_user_cannot_view",
					"Sorry, you are not allowed to filter users by capability.");
		}
		if (request.forEditing() && !lists) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit users.");
		}
		if ((request.text("orderby").equals("email") || request.text("orderby").equals("registered_date")) && !lists) {
			throw RestException.forbidden(request, "rest_forbidden_orderby",
					"Sorry, you are not allowed to order users by this parameter.");
		}
		if (request.text("who").equals("authors") && !request.viewer().can("edit_posts")) {
			throw RestException.forbidden(request, "rest_forbidden_who",
					"Sorry, you are not allowed to query users by this parameter.");
		}
	}

	private void mayRead(RestRequest request) {
		User user = find(request);
		if (request.viewer().is(user)) {
			return;
		}
		if (request.forEditing() && !request.viewer().can("edit_users")) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit this user.");
		}
		if (!hasPublished(user, request) && !request.viewer().can("edit_users")
				&& !request.viewer().can("list_users")) {
			throw RestException.forbidden(request, "rest_user_cannot_view",
					"Sorry, you are not allowed to list users.");
		}
	}

	private RestResponse list(Representation<User> shown, RestRequest request) {
		Page<User> found = this.queries.find(request);
		return Listing.of(found.map((user) -> shown.show(user, request, this.server.getObject())), request,
				this.server.getObject());
	}

}
