package blog.troppo.admin.users;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.admin.frame.Listing;
import blog.troppo.content.Permalinks;
import blog.troppo.content.UserFinder;
import blog.troppo.content.UserQuery;
import blog.troppo.content.UserQuery.Column;
import blog.troppo.content.UserQuery.Order;
import blog.troppo.support.Page;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which users the table shows, and how many there are of each role. */
@Component
@Transactional(readOnly = true)
class UserList {

	private static final List<Column> SEARCHED = List.of(Column.LOGIN, Column.NICENAME, Column.NAME, Column.EMAIL,
			Column.URL);

	private static final int HEIRS = 100;

	private final UserFinder finder;

	private final RoleNames roles;

	private final Permalinks permalinks;

	UserList(UserFinder finder, RoleNames roles, Permalinks permalinks) {
		this.finder = finder;
		this.roles = roles;
		this.permalinks = permalinks;
	}

	/** How many users a tab of the screen leads to. */
	record Tab(String role, String name, long count) {
	}

	/** What the address asks for, in WordPress's parameters. */
	record Asked(String role, String search, String order, int page) {

		Map<String, String> filters() {
			Map<String, String> filters = new LinkedHashMap<>();
			filters.put("role", this.role);
			filters.put("s", this.search);
			filters.put("orderby", this.order);
			return filters;
		}

	}

	Listing<UserRow> find(Asked asked, Viewer viewer) {
		Page<User> page = this.finder.find(new UserQuery(asked.search(), SEARCHED, null, List.of(), List.of(),
				asked.role().isEmpty() ? List.of() : List.of(asked.role()), List.of(), List.of(), order(asked.order()),
				!asked.order().equals("registered"), (asked.page() - 1L) * Listing.SIZE, Listing.SIZE));
		Map<Long, Long> posts = this.finder.publishedPosts(page.items().stream().map(User::id).toList());
		return new Listing<>("users.php", asked.filters(),
				page.map((user) -> row(user, posts.getOrDefault(user.id(), 0L), viewer)));
	}

	/** Everybody first, then the roles that somebody has. */
	List<Tab> tabs(String all, String none) {
		Map<String, Long> counts = this.finder.countByRole();
		List<Tab> tabs = new ArrayList<>();
		tabs.add(new Tab("", all, this.finder.count()));
		this.roles.all()
			.stream()
			.filter((role) -> counts.containsKey(role.role()))
			.forEach((role) -> tabs.add(new Tab(role.role(), role.name(), counts.getOrDefault(role.role(), 0L))));
		long without = this.finder.countWithoutRole();
		if (without > 0) {
			tabs.add(new Tab(UserQuery.NO_ROLE, none, without));
		}
		return tabs;
	}

	/** Those who could get what others wrote, the first of them by name. */
	List<User> heirs(List<Long> without) {
		return this.finder
			.find(new UserQuery("", List.of(), null, without, List.of(), List.of(), List.of("edit_posts"), List.of(),
					Order.NAME, true, 0, HEIRS))
			.items();
	}

	private UserRow row(User user, long posts, Viewer viewer) {
		return UserRow.of(user, this.roles.of(user.roles()), posts, (posts > 0) ? this.permalinks.of(user) : "",
				viewer.is(user), UserKeeping.may("edit_user", user, viewer),
				!viewer.is(user) && UserKeeping.may("delete_user", user, viewer));
	}

	private static Order order(String asked) {
		return switch (asked) {
			case "name" -> Order.NAME;
			case "email" -> Order.EMAIL;
			case "registered" -> Order.REGISTERED;
			default -> Order.LOGIN;
		};
	}

}
