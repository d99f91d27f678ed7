package blog.troppo.rest.menus;

import java.util.Set;

import blog.troppo.rest.posts.AskedStatuses;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;

/** The entries of menus. Whoever writes may read them. */
@Component
class MenuItemsResource implements RestResource {

	private static final String ROUTE = MenuItemFields.ROUTE;

	private final MenuItems items;

	private final MenuItemFields fields;

	private final MenuItemWriting writing;

	private final ObjectProvider<RestServer> server;

	MenuItemsResource(MenuItems items, MenuItemFields fields, MenuItemWriting writing,
			ObjectProvider<RestServer> server) {
		this.items = items;
		this.fields = fields;
		this.writing = writing;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("nav_menu_item");
		Representation<MenuItem> shown = this.fields.of(contract);
		routes.at(ROUTE, contract)
			.get(MenuItemsResource::mayList, (request) -> list(shown, request))
			.post(MenuItemsResource::mayCreate, (request) -> create(shown, request))
			.reading("status",
					(statuses, request) -> AskedStatuses.read(statuses, contract.argument(ROUTE, "status"),
							Set.of("publish"), MenuRights.mayKeep(request), request))
			.checking("url", MenuItemWriting::checkUrl);
		routes.at(ROUTE + "/(?P<id>[\\d]+)", contract)
			.get(this::mayRead, (request) -> show(find(request), shown, request))
			.edit((request) -> mayChange("rest_cannot_edit", "edit", request),
					(request) -> show(this.writing.update(find(request), request), shown, request.inEditContext()))
			.delete((request) -> mayChange("rest_cannot_delete", "delete", request),
					(request) -> delete(find(request), shown, request))
			.checking("url", MenuItemWriting::checkUrl);
	}

	private MenuItem find(RestRequest request) {
		return this.items.find(request.number("id"));
	}

	private static void mayList(RestRequest request) {
		if (request.forEditing() && !MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit posts in this post type.");
		}
		MenuRights.mayRead("menu items", request);
	}

	private void mayRead(RestRequest request) {
		find(request);
		if (request.forEditing() && !MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit this post.");
		}
		MenuRights.mayRead("menu items", request);
	}

	private static void mayCreate(RestRequest request) {
		if (!MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, "rest_cannot_create",
					"Sorry, you are not allowed to create posts as this user.");
		}
	}

	private void mayChange(String code, String verb, RestRequest request) {
		find(request);
		if (!MenuRights.mayKeep(request)) {
			throw RestException.forbidden(request, code, "Sorry, you are not allowed to " + verb + " this post.");
		}
	}

	private RestResponse list(Representation<MenuItem> shown, RestRequest request) {
		return Listing.of(this.items.list(request).map((item) -> shown.show(item, request, this.server.getObject())),
				request, this.server.getObject());
	}

	private RestResponse show(MenuItem item, Representation<MenuItem> shown, RestRequest request) {
		return RestResponse.ok(shown.show(item, request, this.server.getObject()));
	}

	private RestResponse create(Representation<MenuItem> shown, RestRequest request) {
		MenuItem item = this.writing.create(request);
		return RestResponse.created(shown.show(item, request.inEditContext(), this.server.getObject()),
				this.server.getObject().address(ROUTE + "/" + item.id()));
	}

	private RestResponse delete(MenuItem item, Representation<MenuItem> shown, RestRequest request) {
		request.requireForce("Menu items do");
		RestResponse answer = RestResponse.deleted(shown.show(item, request, this.server.getObject()));
		this.writing.delete(item);
		return answer;
	}

}
