package blog.troppo.discussion;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A {@link CommentQuery} in SQL: its conditions, with their parameters, and its order.
 */
final class CommentSql {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final CommentQuery query;

	/** How many of the conditions are of status and type. */
	private final int kinds;

	CommentSql(CommentQuery query) {
		this.query = query;
		if (!query.statuses.isEmpty()) {
			in("c.status", "statuses", query.statuses.stream().map(CommentStatus::name).toList());
		}
		in("c.type", "types", query.types);
		notIn("c.type", "notTypes", query.notTypes);
		this.kinds = this.conditions.size();
		in("c.id", "only", query.only);
		notIn("c.id", "except", query.except);
		in("c.post_id", "posts", query.posts);
		if (query.postType != null) {
			add("exists (select from posts p where p.id = c.post_id and p.type = :postType)", "postType",
					query.postType.name());
		}
		in(numbered("c.parent_id", query.parents), "parents", query.parents);
		notIn("coalesce(c.parent_id, 0)", "notParents", query.notParents);
		in(numbered("c.user_id", query.users), "users", query.users);
		notIn("coalesce(c.user_id, 0)", "notUsers", query.notUsers);
		if (query.email != null) {
			add("lower(c.author_email) = lower(:email)", "email", query.email);
		}
		if (!query.search.isBlank()) {
			add("""
					(fold(c.content) like fold(:search) or fold(c.author_name) like fold(:search)
						or c.author_email ilike :search or c.author_url ilike :search or c.author_ip ilike :search)""",
					"search", "%" + query.search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		if (query.after != null) {
			add("c.published_at > :after", "after", Timestamp.from(query.after));
		}
		if (query.before != null) {
			add("c.published_at < :before", "before", Timestamp.from(query.before));
		}
	}

	String where() {
		return this.conditions.isEmpty() ? "true" : String.join(" and ", this.conditions);
	}

	/** Whether nothing matters but how comments stand and what they are. */
	boolean asksForKindsAlone() {
		return this.conditions.size() == this.kinds;
	}

	/** Whether the numbers of months say how far the list goes in which of them. */
	boolean isPassedOverByMonths() {
		return asksForKindsAlone() && this.query.order == CommentQuery.Order.DATE && !this.query.ascending;
	}

	/**
	 * The part of the list that is asked for, joined to {@code comments c} in its order.
	 */
	String listed(CommentCounts.Start start) {
		String where = where();
		if (start.before() != null) {
			where += " and c.published_at < :start";
			this.parameters.put("start", start.before());
		}
		return "join (select c.id from %1$s order by %2$s limit %3$d offset %4$d) listed on listed.id = c.id order by %2$s"
			.formatted(isMerged() ? merged(where, start.offset() + this.query.size) : "comments c where " + where,
					order(), this.query.size, start.offset());
	}

	/** By date the index has those of one status, one after the other. */
	private boolean isMerged() {
		return this.query.order == CommentQuery.Order.DATE && this.query.statuses.size() > 1;
	}

	/** None has more on the part, and before it, than it would have alone. */
	private String merged(String where, long most) {
		return IntStream.range(0, this.query.statuses.size()).mapToObj((number) -> {
			this.parameters.put("status" + number, this.query.statuses.get(number).name());
			return "(select c.id, c.published_at from comments c where %s and c.status = :status%d order by %s limit %d)"
				.formatted(where, number, order(), most);
		}).collect(Collectors.joining("\nunion all ", "(", ") c"));
	}

	private String order() {
		String way = this.query.ascending ? " asc" : " desc";
		return switch (this.query.order) {
			case ID -> "c.id" + way;
			case DATE -> "c.published_at" + way + ", c.id" + way;
			case POST -> "c.post_id" + way + ", c.id desc";
			case PARENT -> "coalesce(c.parent_id, 0)" + way + ", c.id" + way;
			case TYPE -> "c.type" + way + ", c.id desc";
			case INCLUDE -> "array_position(array[" + ids(this.query.only) + "]::bigint[], c.id)";
		};
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	/** 0 stands for none; without it the index helps. */
	private static String numbered(String column, @Nullable Collection<Long> wanted) {
		return (wanted == null || wanted.contains(0L)) ? "coalesce(" + column + ", 0)" : column;
	}

	private static String ids(@Nullable Collection<Long> ids) {
		return (ids == null) ? "" : String.join(", ", ids.stream().map(String::valueOf).toList());
	}

	private void in(String column, String name, @Nullable Collection<?> values) {
		if (values == null) {
			return;
		}
		if (values.isEmpty()) {
			this.conditions.add("false");
		}
		else {
			add(column + " in (:" + name + ")", name, values);
		}
	}

	private void notIn(String column, String name, Collection<?> values) {
		if (!values.isEmpty()) {
			add(column + " not in (:" + name + ")", name, values);
		}
	}

	private void add(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

}
