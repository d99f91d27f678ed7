package blog.troppo.content;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import blog.troppo.site.QueryVars;
import org.jspecify.annotations.Nullable;

/**
 * Which posts, in what order, which page of them: WordPress's {@code WP_Query} as far as
 * reading goes. Begins with {@link #posts()} and is narrowed step by step; each step is a
 * new query.
 */
public final class PostQuery {

	/** An index has the posts of a type and a status in these orders. */
	private static final Set<Order> INDEXED = Set.of(Order.DATE, Order.MODIFIED, Order.TITLE);

	List<PostType> types = List.of(PostType.POST);

	List<Long> authors = List.of();

	List<Long> notBy = List.of();

	List<TermCondition> terms = List.of();

	DateCondition date = DateCondition.ANY;

	String search = "";

	boolean asSentence;

	boolean exactly;

	List<String> searchColumns = List.of("title", "excerpt", "content");

	List<String> slugs = List.of();

	String prefix = "";

	List<Long> parents = List.of();

	List<Long> notBelow = List.of();

	List<PostStatus> statuses = List.of();

	List<Moment> moments = List.of();

	Collection<String> mimeTypes = List.of();

	@Nullable Integer menuOrder;

	@Nullable Boolean sticky;

	@Nullable List<Long> only;

	List<Long> except = List.of();

	List<Sort> sorting = List.of(new Sort(Order.DATE, false));

	boolean stickyFirst;

	int page = 1;

	int offset;

	int size = 10;

	/** What a list is sorted by; equal ones go by id, in the same direction. */
	public enum Order {

		DATE, MODIFIED, TITLE, ID, MENU_ORDER, PARENT, COMMENT_COUNT, AUTHOR, SLUG, RELEVANCE, RANDOM,
		/** Relevance as PostgreSQL's full text search sees it, of the first matches. */
		RANK,
		/** As the ids, or the slugs, were asked for. */
		AS_ASKED, SLUGS_AS_ASKED

	}

	/** A text of a post that can be searched. */
	public enum SearchColumn {

		TITLE, EXCERPT, CONTENT

	}

	/** Sorted by this. */
	public record Sort(Order order, boolean ascending) {
	}

	/** In any of these terms; or, if not wanted, in none. */
	public record TermCondition(Set<Long> termIds, boolean wanted) {
	}

	/** Published or last changed before or after this, by the site's local time. */
	public record Moment(boolean modified, boolean after, LocalDateTime local) {
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
		return termIds.isEmpty() ? this : with(new TermCondition(Set.copyOf(termIds), false));
	}

	public PostQuery publishedIn(DateCondition date) {
		return with((query) -> query.date = date);
	}

	/** Words to be found, as a reader typed them; empty for no search. */
	public PostQuery matching(String search) {
		return with((query) -> query.search = search);
	}

	/** The words are one, with the spaces between them. */
	public PostQuery asSentence(boolean asSentence) {
		return with((query) -> query.asSentence = asSentence);
	}

	/** The words are all that title, excerpt or content say. */
	public PostQuery exactly(boolean exactly) {
		return with((query) -> query.exactly = exactly);
	}

	/** What is searched: some of title, excerpt and content. */
	public PostQuery matchingIn(SearchColumn... columns) {
		return with((query) -> query.searchColumns = Stream.of(columns)
			.map((column) -> column.name().toLowerCase(Locale.ROOT))
			.toList());
	}

	public PostQuery named(String... slugs) {
		return with((query) -> query.slugs = List.of(slugs));
	}

	/** Their slugs begin like this. */
	public PostQuery beginningWith(String slug) {
		return with((query) -> query.prefix = slug);
	}

	public PostQuery below(Long... parents) {
		return with((query) -> query.parents = List.of(parents));
	}

	public PostQuery notBelow(Long... parents) {
		return with((query) -> query.notBelow = List.of(parents));
	}

	/**
	 * Of these statuses, whoever asks: for those who edit. What a viewer may be shown of
	 * what is found, {@link PostRights} says for each.
	 */
	public PostQuery ofStatuses(Collection<PostStatus> statuses) {
		return with((query) -> query.statuses = List.copyOf(statuses));
	}

	/** Within these bounds as well. */
	public PostQuery within(Moment moment) {
		return with((query) -> {
			query.moments = new ArrayList<>(query.moments);
			query.moments.add(moment);
		});
	}

	/** Files of this type, or with {@code image} of all such types; empty for any. */
	public PostQuery ofMimeType(String type) {
		return ofMimeTypes(type.isEmpty() ? List.of() : List.of(type));
	}

	/** Files of any of these types and kinds; of any at all if there are none. */
	public PostQuery ofMimeTypes(Collection<String> types) {
		return with((query) -> query.mimeTypes = List.copyOf(types));
	}

	public PostQuery atMenuOrder(int menuOrder) {
		return with((query) -> query.menuOrder = menuOrder);
	}

	/** Sticky posts alone, or all others. */
	public PostQuery sticky(boolean sticky) {
		return with((query) -> query.sticky = sticky);
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

	/** So many posts, after so many others, instead of a page. */
	public PostQuery from(int offset, int size) {
		return with((query) -> {
			query.offset = offset;
			query.size = size;
		});
	}

	/** One page of so many posts. */
	public PostQuery page(int page, int size) {
		return with((query) -> {
			query.page = page;
			query.size = size;
		});
	}

	/**
	 * What the variables {@code orderby} and {@code order} ask a list to be sorted by.
	 */
	public static List<Sort> sorting(QueryVars vars) {
		return AskedOrder.of(vars);
	}

	public int size() {
		return this.size;
	}

	/**
	 * Whether anything narrows it but standings, types of posts' or pages' own, authors,
	 * terms and the date.
	 */
	boolean isNarrowedOtherwise() {
		return !this.notBy.isEmpty() || !this.search.isBlank() || !this.slugs.isEmpty() || !this.prefix.isEmpty()
				|| !this.parents.isEmpty() || !this.notBelow.isEmpty() || !this.moments.isEmpty()
				|| !this.mimeTypes.isEmpty() || this.menuOrder != null || this.sticky != null || this.only != null
				|| !this.except.isEmpty() || this.types.contains(PostType.ATTACHMENT);
	}

	/**
	 * The terms whose whole list of posts this is, newest first; none if it is not one.
	 */
	Collection<Long> listOfTerms() {
		boolean whole = !isNarrowedOtherwise() && this.statuses.isEmpty() && this.date.isAny() && this.authors.isEmpty()
				&& this.terms.size() == 1 && this.types.equals(List.of(PostType.POST))
				&& this.sorting.equals(List.of(new Sort(Order.DATE, false)));
		return whole && this.terms.getFirst().wanted() ? this.terms.getFirst().termIds() : List.of();
	}

	/** Whether it is all that is published of a type, newest first. */
	boolean isWholeListByDate() {
		return isOfOneTypeInOrder() && this.sorting.equals(List.of(new Sort(Order.DATE, false)))
				&& !isNarrowedOtherwise() && this.statuses.isEmpty() && this.date.isAny() && this.authors.isEmpty()
				&& this.terms.isEmpty();
	}

	boolean isRanked() {
		return !this.search.isBlank() && this.sorting.equals(List.of(new Sort(Order.RANK, false)));
	}

	/** Whether an index has the posts of one status in the order of the list. */
	boolean isOfOneTypeInOrder() {
		return this.search.isBlank() && this.sorting.size() == 1 && INDEXED.contains(this.sorting.getFirst().order())
				&& this.types.size() == 1 && (!this.statuses.isEmpty() || !this.types.contains(PostType.ATTACHMENT));
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
		changed.asSentence = this.asSentence;
		changed.exactly = this.exactly;
		changed.searchColumns = this.searchColumns;
		changed.slugs = this.slugs;
		changed.prefix = this.prefix;
		changed.parents = this.parents;
		changed.notBelow = this.notBelow;
		changed.statuses = this.statuses;
		changed.moments = this.moments;
		changed.mimeTypes = this.mimeTypes;
		changed.menuOrder = this.menuOrder;
		changed.sticky = this.sticky;
		changed.offset = this.offset;
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
