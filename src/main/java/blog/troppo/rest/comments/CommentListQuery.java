package blog.troppo.rest.comments;

import java.util.List;
import java.util.Map;

import blog.troppo.discussion.CommentQuery;
import blog.troppo.discussion.CommentQuery.Order;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.rest.posts.RestDates;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.SiteClock;

import org.springframework.stereotype.Component;

/** The parameters of a list of comments as a query. */
@Component
class CommentListQuery {

	private static final Map<String, Order> ORDERS = Map.of("date", Order.DATE, "date_gmt", Order.DATE, "id", Order.ID,
			"include", Order.INCLUDE, "post", Order.POST, "parent", Order.PARENT, "type", Order.TYPE);

	private final SiteClock clock;

	CommentListQuery(SiteClock clock) {
		this.clock = clock;
	}

	CommentQuery of(RestRequest request) {
		CommentQuery query = status(CommentQuery.comments(), request.text("status"))
			.sortedBy(ORDERS.getOrDefault(request.text("orderby"), Order.DATE), request.text("order").equals("asc"))
			.matching(request.text("search"))
			.except(request.numbers("exclude"))
			.notAnswering(request.numbers("parent_exclude"))
			.notBy(request.numbers("author_exclude"));
		String type = request.text("type");
		query = type.isEmpty() || type.equals("all") ? query.notOfTypes(List.of()) : query.ofTypes(List.of(type));
		query = request.numbers("include").isEmpty() ? query : query.only(request.numbers("include"));
		query = request.numbers("post").isEmpty() ? query : query.on(request.numbers("post"));
		query = request.numbers("parent").isEmpty() ? query : query.answering(request.numbers("parent"));
		query = request.numbers("author").isEmpty() ? query : query.by(request.numbers("author"));
		query = request.gives("author_email") ? query.from(request.text("author_email")) : query;
		query = RestDates.parse(request.text("after"), this.clock).map(query::after).orElse(query);
		query = RestDates.parse(request.text("before"), this.clock).map(query::before).orElse(query);
		int size = request.count("per_page");
		return request.gives("offset") ? query.part(Math.max(0, request.number("offset")), size)
				: query.page(request.count("page"), size);
	}

	private static CommentQuery status(CommentQuery query, String status) {
		return switch (status) {
			case "approve", "approved" -> query.standing(CommentStatus.APPROVED);
			case "hold" -> query.standing(CommentStatus.HOLD);
			case "", "all" -> query;
			case "any" -> query.standingAnyhow();
			default -> query.standing(new CommentStatus(status));
		};
	}

}
