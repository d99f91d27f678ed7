package blog.troppo.content;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which posts, in what order, which page of them: WordPress's {@code WP_Query} as far as
 * reading goes. Made by {@link #posts()} and narrowed step by step.
 *
 * @param types the post types looked at
 * @param terms every one must match
 * @param search words to be found, as a reader typed them; empty for no search
 * @param slug the exact slug; null for any
 * @param parent the parent's id; null for any
 * @param except ids left out
 * @param stickyFirst sticky posts stand before all others on the first page, in addition
 * to its full number
 */
public record PostQuery(List<PostType> types, List<Long> authors, List<TermCondition> terms, DateCondition date,
		String search, @Nullable String slug, @Nullable Long parent, List<Long> only, List<Long> except, Order order,
		boolean ascending, boolean stickyFirst, int page, int size) {

	/** What the list is sorted by; equal ones by id, in the same direction. */
	public enum Order {

		DATE, MODIFIED, TITLE, ID, MENU_ORDER, COMMENT_COUNT, AUTHOR, SLUG, RELEVANCE, RANDOM

	}

	/** In any of these terms; or, if not wanted, in none. */
	public record TermCondition(Set<Long> termIds, boolean wanted) {
	}

	/** Parts of the site-local date of publication; null is any. */
	public record DateCondition(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day,
			@Nullable Integer hour, @Nullable Integer minute, @Nullable Integer second) {

		public static final DateCondition ANY = new DateCondition(null, null, null, null, null, null);

		public static DateCondition of(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
			return new DateCondition(year, month, day, null, null, null);
		}

	}

	/** Published posts, newest first, ten a page. */
	public static PostQuery posts() {
		return new PostQuery(List.of(PostType.POST), List.of(), List.of(), DateCondition.ANY, "", null, null, List.of(),
				List.of(), Order.DATE, false, false, 1, 10);
	}

	public PostQuery ofTypes(List<PostType> types) {
		return new PostQuery(types, this.authors, this.terms, this.date, this.search, this.slug, this.parent, this.only,
				this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery ofType(PostType type) {
		return ofTypes(List.of(type));
	}

	public PostQuery by(long author) {
		return new PostQuery(this.types, List.of(author), this.terms, this.date, this.search, this.slug, this.parent,
				this.only, this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	/** In any of these terms, besides what was asked before. */
	public PostQuery in(Set<Long> termIds) {
		return with(new TermCondition(termIds, true));
	}

	public PostQuery notIn(Set<Long> termIds) {
		return with(new TermCondition(termIds, false));
	}

	private PostQuery with(TermCondition condition) {
		List<TermCondition> all = java.util.stream.Stream
			.concat(this.terms.stream(), java.util.stream.Stream.of(condition))
			.toList();
		return new PostQuery(this.types, this.authors, all, this.date, this.search, this.slug, this.parent, this.only,
				this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery publishedIn(DateCondition date) {
		return new PostQuery(this.types, this.authors, this.terms, date, this.search, this.slug, this.parent, this.only,
				this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery matching(String search) {
		return new PostQuery(this.types, this.authors, this.terms, this.date, search, this.slug, this.parent, this.only,
				this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery named(String slug) {
		return new PostQuery(this.types, this.authors, this.terms, this.date, this.search, slug, this.parent, this.only,
				this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery below(long parent) {
		return new PostQuery(this.types, this.authors, this.terms, this.date, this.search, this.slug, parent, this.only,
				this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery only(List<Long> ids) {
		return new PostQuery(this.types, this.authors, this.terms, this.date, this.search, this.slug, this.parent, ids,
				this.except, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery except(List<Long> ids) {
		return new PostQuery(this.types, this.authors, this.terms, this.date, this.search, this.slug, this.parent,
				this.only, ids, this.order, this.ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery sortedBy(Order order, boolean ascending) {
		return new PostQuery(this.types, this.authors, this.terms, this.date, this.search, this.slug, this.parent,
				this.only, this.except, order, ascending, this.stickyFirst, this.page, this.size);
	}

	public PostQuery withStickyFirst() {
		return new PostQuery(this.types, this.authors, this.terms, this.date, this.search, this.slug, this.parent,
				this.only, this.except, this.order, this.ascending, true, this.page, this.size);
	}

	/** One page of so many posts. */
	public PostQuery page(int page, int size) {
		return new PostQuery(this.types, this.authors, this.terms, this.date, this.search, this.slug, this.parent,
				this.only, this.except, this.order, this.ascending, this.stickyFirst, page, size);
	}

}
