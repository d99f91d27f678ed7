package blog.troppo.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Which posts, in what order, which page of them: WordPress's {@code WP_Query} as far as
 * reading goes. Begins with {@link #posts()} and is narrowed step by step; each step is a
 * new query.
 */
public final class PostQuery {

	List<PostType> types = List.of(PostType.POST);

	List<Long> authors = List.of();

	List<Long> notBy = List.of();

	List<TermCondition> terms = List.of();

	DateCondition date = DateCondition.ANY;

	String search = "";

	@Nullable String slug;

	String prefix = "";

	@Nullable Long parent;

	@Nullable List<Long> only;

	List<Long> except = List.of();

	List<Sort> sorting = List.of(new Sort(Order.DATE, false));

	boolean stickyFirst;

	int page = 1;

	int size = 10;

	/** What a list is sorted by; equal ones go by id, in the same direction. */
	public enum Order {

		DATE, MODIFIED, TITLE, ID, MENU_ORDER, PARENT, COMMENT_COUNT, AUTHOR, SLUG, RELEVANCE, RANDOM

	}

	/** Sorted by this. */
	public record Sort(Order order, boolean ascending) {
	}

	/** In any of these terms; or, if not wanted, in none. */
	public record TermCondition(Set<Long> termIds, boolean wanted) {
	}

	/** Parts of the site-local date of publication; null is any. */
	public record DateCondition(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day,
			@Nullable Integer hour, @Nullable Integer minute, @Nullable Integer second, @Nullable Integer week) {

		public static final DateCondition ANY = new DateCondition(null, null, null, null, null, null, null);

		public static DateCondition of(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
			return new DateCondition(year, month, day, null, null, null, null);
		}

		boolean isAny() {
			return equals(ANY);
		}

	}

	private PostQuery() {
	}

	/** Published posts, newest first, ten a page. */
	public static PostQuery posts() {
		return new PostQuery();
	}

	public PostQuery ofTypes(Collection<PostType> types) {
		return with((query) -> query.types = List.copyOf(types));
	}

	public PostQuery ofType(PostType type) {
		return ofTypes(List.of(type));
	}

	public PostQuery by(Long... authors) {
		return with((query) -> query.authors = List.of(authors));
	}

	public PostQuery notBy(Long... authors) {
		return with((query) -> query.notBy = List.of(authors));
	}

	/** In any of these terms, besides what was asked before. */
	public PostQuery in(Set<Long> termIds) {
		return with(new TermCondition(Set.copyOf(termIds), true));
	}

	public PostQuery notIn(Set<Long> termIds) {
		return with(new TermCondition(Set.copyOf(termIds), false));
	}

	public PostQuery publishedIn(DateCondition date) {
		return with((query) -> query.date = date);
	}

	/** Words to be found, as a reader typed them; empty for no search. */
	public PostQuery matching(String search) {
		return with((query) -> query.search = search);
	}

	public PostQuery named(String slug) {
		return with((query) -> query.slug = slug);
	}

	/** Their slugs begin like this. */
	public PostQuery beginningWith(String slug) {
		return with((query) -> query.prefix = slug);
	}

	public PostQuery below(long parent) {
		return with((query) -> query.parent = parent);
	}

	/** Of these posts alone; of no posts, none. */
	public PostQuery only(Collection<Long> ids) {
		return with((query) -> query.only = List.copyOf(ids));
	}

	public PostQuery except(Collection<Long> ids) {
		return with((query) -> query.except = List.copyOf(ids));
	}

	public PostQuery sortedBy(Order order, boolean ascending) {
		return sortedBy(List.of(new Sort(order, ascending)));
	}

	public PostQuery sortedBy(List<Sort> sorting) {
		return with((query) -> query.sorting = List.copyOf(sorting));
	}

	/**
	 * Sticky posts stand before all others on the first page, in addition to its full
	 * number.
	 */
	public PostQuery withStickyFirst() {
		return with((query) -> query.stickyFirst = true);
	}

	/** One page of so many posts. */
	public PostQuery page(int page, int size) {
		return with((query) -> {
			query.page = page;
			query.size = size;
		});
	}

	public int size() {
		return this.size;
	}

	/** Nothing narrows it but the types, which are posts' or pages' own. */
	boolean asksForAll() {
		return this.authors.isEmpty() && this.notBy.isEmpty() && this.terms.isEmpty() && this.date.isAny()
				&& this.search.isBlank() && this.slug == null && this.prefix.isEmpty() && this.parent == null
				&& this.only == null && this.except.isEmpty() && !this.types.contains(PostType.ATTACHMENT);
	}

	private PostQuery with(TermCondition condition) {
		return with((query) -> {
			query.terms = new ArrayList<>(query.terms);
			query.terms.add(condition);
		});
	}

	private PostQuery with(Consumer<PostQuery> change) {
		PostQuery changed = new PostQuery();
		changed.types = this.types;
		changed.authors = this.authors;
		changed.notBy = this.notBy;
		changed.terms = this.terms;
		changed.date = this.date;
		changed.search = this.search;
		changed.slug = this.slug;
		changed.prefix = this.prefix;
		changed.parent = this.parent;
		changed.only = this.only;
		changed.except = this.except;
		changed.sorting = this.sorting;
		changed.stickyFirst = this.stickyFirst;
		changed.page = this.page;
		changed.size = this.size;
		change.accept(changed);
		return changed;
	}

}
