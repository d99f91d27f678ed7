package blog.troppo.rest.people;

import tools.jackson.databind.JsonNode;
import blog.troppo.rest.server.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.troppo.content.UserFinder;
import blog.troppo.content.UserQuery;
import blog.troppo.content.UserQuery.Column;
import blog.troppo.content.UserQuery.Order;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.Page;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;

/**
 * The parameters of a list of users as a query; who does not list users finds authors.
 */
@Component
class UserListQuery {

	private static final Map<String, Order> ORDERS = Map.of("id", Order.ID, "include", Order.INCLUDE, "name",
			Order.NAME, "registered_date", Order.REGISTERED, "slug", Order.SLUG, "include_slugs", Order.INCLUDE_SLUGS,
			"email", Order.EMAIL, "url", Order.URL);

	private static final Map<String, Column> COLUMNS = Map.of("email", Column.EMAIL, "name", Column.NAME, "id",
			Column.ID, "username", Column.LOGIN, "slug", Column.NICENAME);

	private final UserFinder finder;

	UserListQuery(UserFinder finder) {
		this.finder = finder;
	}

	Page<User> find(RestRequest request) {
		boolean lists = request.viewer().can("list_users");
		int size = request.count("per_page");
		int page = Math.max(1, request.count("page"));
		long offset = request.gives("offset") ? request.number("offset") : (page - 1L) * size;
		List<String> capabilities = new ArrayList<>(request.texts("capabilities"));
		if (request.text("who").equals("authors")) {
			capabilities.add("edit_posts");
		}
		List<Long> include = request.numbers("include").isEmpty() ? null : request.numbers("include");
		Page<User> found = this.finder.find(new UserQuery(words(request), columns(request, lists), include,
				(include != null) ? List.of() : request.numbers("exclude"), slugs(request), request.texts("roles"),
				capabilities, published(request, lists), ORDERS.getOrDefault(request.text("orderby"), Order.NAME),
				!request.text("order").equals("desc"), offset, size));
		return new Page<>(found.items(), Listing.pageAfter(offset, request), size, found.total());
	}

	/** Stars around the words stand for what may be around them anyway. */
	private static String words(RestRequest request) {
		return request.search().strip().replaceAll("^\\*+|\\*+$", "");
	}

	private static List<String> slugs(RestRequest request) {
		return request.texts("slug").stream().map((slug) -> slug.toLowerCase(Locale.ROOT)).toList();
	}

	/**
	 * Of which types somebody must have published; who does not list users finds no
	 * others.
	 */
	private static List<String> published(RestRequest request, boolean lists) {
		JsonNode asked = request.value("has_published_posts");
		if (asked.isArray() && !asked.isEmpty()) {
			return request.texts("has_published_posts");
		}
		return (!lists || asked.asBoolean(false)) ? UserQuery.SHOWN : List.of();
	}

	/** E-mail addresses are found by those alone who may see them. */
	private static List<Column> columns(RestRequest request, boolean lists) {
		List<Column> asked = request.texts("search_columns")
			.stream()
			.map(COLUMNS::get)
			.filter(java.util.Objects::nonNull)
			.filter((column) -> lists || column != Column.EMAIL)
			.toList();
		if (!asked.isEmpty()) {
			return asked;
		}
		List<Column> usual = new ArrayList<>(List.of(Column.ID, Column.LOGIN, Column.NICENAME, Column.NAME));
		if (lists) {
			usual.add(Column.EMAIL);
			usual.add(Column.URL);
		}
		return usual;
	}

}
