package blog.troppo.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import blog.troppo.content.PostType;
import org.jspecify.annotations.Nullable;

/**
 * Which comments, in what order, which part of them: WordPress's
 * {@code WP_Comment_Query}. Begins with {@link #comments()} and is narrowed step by step;
 * each step is a new query. It does not ask who may read what.
 */
public final class CommentQuery {

	List<CommentStatus> statuses = List.of(CommentStatus.APPROVED, CommentStatus.HOLD);

	@Nullable Collection<String> types;

	Collection<String> notTypes = List.of("note");

	@Nullable Collection<Long> only;

	Collection<Long> except = List.of();

	@Nullable Collection<Long> posts;

	@Nullable PostType postType;

	@Nullable Collection<Long> parents;

	Collection<Long> notParents = List.of();

	@Nullable Collection<Long> users;

	Collection<Long> notUsers = List.of();

	@Nullable String email;

	String search = "";

	@Nullable Instant after;

	@Nullable Instant before;

	Order order = Order.DATE;

	boolean ascending;

	int size = 20;

	long offset;

	/** What a list is sorted by; equal ones go by id, in the same direction. */
	public enum Order {

		DATE, ID, POST, PARENT, TYPE,
		/** As {@link CommentQuery#only} names them. */
		INCLUDE

	}

	private CommentQuery() {
	}

	/** Approved and held comments and pings, newest first, twenty of them. */
	public static CommentQuery comments() {
		return new CommentQuery();
	}

	public CommentQuery standing(CommentStatus... statuses) {
		return with((query) -> query.statuses = List.of(statuses));
	}

	/** Whatever they stand as. */
	public CommentQuery standingAnyhow() {
		return standing();
	}

	public CommentQuery ofTypes(Collection<String> types) {
		return with((query) -> {
			query.types = List.copyOf(types);
			query.notTypes = List.of();
		});
	}

	public CommentQuery notOfTypes(Collection<String> types) {
		return with((query) -> query.notTypes = List.copyOf(types));
	}

	public CommentQuery only(Collection<Long> ids) {
		return with((query) -> query.only = List.copyOf(ids));
	}

	public CommentQuery except(Collection<Long> ids) {
		return with((query) -> query.except = List.copyOf(ids));
	}

	public CommentQuery on(Collection<Long> posts) {
		return with((query) -> query.posts = List.copyOf(posts));
	}

	/** On posts of this type. */
	public CommentQuery onType(PostType type) {
		return with((query) -> query.postType = type);
	}

	/** Answers to these; 0 stands for comments that answer none. */
	public CommentQuery answering(Collection<Long> parents) {
		return with((query) -> query.parents = List.copyOf(parents));
	}

	public CommentQuery notAnswering(Collection<Long> parents) {
		return with((query) -> query.notParents = List.copyOf(parents));
	}

	/** By these accounts; 0 stands for those who were not logged in. */
	public CommentQuery by(Collection<Long> users) {
		return with((query) -> query.users = List.copyOf(users));
	}

	public CommentQuery notBy(Collection<Long> users) {
		return with((query) -> query.notUsers = List.copyOf(users));
	}

	public CommentQuery from(String email) {
		return with((query) -> query.email = email);
	}

	/** Text in what is said, or in name, e-mail, website or address of who says it. */
	public CommentQuery matching(String search) {
		return with((query) -> query.search = search);
	}

	public CommentQuery after(Instant moment) {
		return with((query) -> query.after = moment);
	}

	public CommentQuery before(Instant moment) {
		return with((query) -> query.before = moment);
	}

	public CommentQuery sortedBy(Order order, boolean ascending) {
		return with((query) -> {
			query.order = order;
			query.ascending = ascending;
		});
	}

	/** So many, from this one on; the first is 0. */
	public CommentQuery part(long offset, int size) {
		return with((query) -> {
			query.offset = offset;
			query.size = size;
		});
	}

	/** One page of so many comments. */
	public CommentQuery page(int page, int size) {
		return part((Math.max(1, page) - 1L) * size, size);
	}

	private CommentQuery with(Consumer<CommentQuery> change) {
		CommentQuery changed = new CommentQuery();
		changed.statuses = this.statuses;
		changed.types = this.types;
		changed.notTypes = this.notTypes;
		changed.only = this.only;
		changed.except = this.except;
		changed.posts = this.posts;
		changed.postType = this.postType;
		changed.parents = this.parents;
		changed.notParents = this.notParents;
		changed.users = this.users;
		changed.notUsers = this.notUsers;
		changed.email = this.email;
		changed.search = this.search;
		changed.after = this.after;
		changed.before = this.before;
		changed.order = this.order;
		changed.ascending = this.ascending;
		changed.size = this.size;
		changed.offset = this.offset;
		change.accept(changed);
		return changed;
	}

}
