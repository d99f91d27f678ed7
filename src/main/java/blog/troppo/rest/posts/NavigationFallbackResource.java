package blog.troppo.rest.posts;

import java.util.List;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostStatus;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.theme.ClassicMenus;
import blog.troppo.theme.ClassicMenus.BlockMenu;
import org.springframework.beans.factory.ObjectProvider;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The menu that a navigation block without one shows: the newest of blocks, else one that
 * is made now, of the site's menu of old or of its pages.
 */
@Component
class NavigationFallbackResource implements RestResource {

	private static final BlockMenu PAGES = new BlockMenu("Navigation", "navigation", "<!-- wp:page-list /-->");

	private final PostFinder finder;

	private final PostAuthoring authoring;

	private final ClassicMenus classic;

	private final TransactionTemplate transaction;

	private final ObjectProvider<RestServer> server;

	NavigationFallbackResource(PostFinder finder, PostAuthoring authoring, ClassicMenus classic,
			PlatformTransactionManager transactions, ObjectProvider<RestServer> server) {
		this.finder = finder;
		this.authoring = authoring;
		this.classic = classic;
		this.transaction = new TransactionTemplate(transactions);
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		Contract contract = Contract.of("navigation-fallback");
		Representation<Post> shown = new Representation<Post>(contract).field("id", Post::id)
			.links((menu, links) -> links.self(RestType.NAVIGATION.route() + "/" + menu.id(),
					Map.of("embeddable", true)));
		routes.at("/wp-block-editor/v1/navigation-fallback", contract)
			.get(NavigationFallbackResource::mayRead, (request) -> answer(shown, request))
			.withoutTransaction("GET");
	}

	private static void mayRead(RestRequest request) {
		RestType type = RestType.NAVIGATION;
		if (!request.viewer().can(type.capability("create_posts"))) {
			throw RestException.forbidden(request, "rest_cannot_create",
					"Sorry, you are not allowed to create Navigation Menus as this user.");
		}
		if (request.forEditing() && !request.viewer().can(type.capability("edit_posts"))) {
			throw RestException.forbidden(request, "rest_forbidden_context",
					"Sorry, you are not allowed to edit Navigation Menus as this user.");
		}
	}

	/** A transaction of its own, since this one that reads may write. */
	private RestResponse answer(Representation<Post> shown, RestRequest request) {
		return this.transaction.execute((status) -> {
			PostQuery newest = PostQuery.posts()
				.ofType(RestType.NAVIGATION.type())
				.ofStatuses(List.of(PostStatus.PUBLISH))
				.sortedBy(Order.DATE, false)
				.page(1, 1);
			Post menu = this.finder.findFirst(newest, request.viewer()).orElseGet(() -> make(request));
			return RestResponse.ok(shown.show(menu, request, this.server.getObject()));
		});
	}

	private Post make(RestRequest request) {
		BlockMenu menu = this.classic.asBlocks().orElse(PAGES);
		return this.authoring.create(RestType.NAVIGATION.type(),
				PostChange.nothing()
					.title(menu.title())
					.slug(menu.slug())
					.content(menu.blocks())
					.status(PostStatus.PUBLISH),
				request.viewer());
	}

}
