package blog.troppo.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The ids on a page of a list, and how many there are in all. What is listed by a date or
 * by title is read off indexes in its order, of several terms or standings off as many,
 * each as far as the page: what comes after it is neither read nor sorted. What is
 * published is counted beforehand ({@link KeptCounts}).
 */
@Component
class PostLists {

	/** Of how many matches it is found out which say most of the words. */
	private static final int MOST_RANKED = 200;

	/** So much of a text tells what it is about. */
	private static final int READ_FOR_RANK = 50_000;

	/**
	 * So many posts before a page are worth an own look at how many there are in which
	 * month.
	 */
	private static final int DEEP = 500;

	/** To merge more than this is no help. */
	private static final int MOST_MERGED = 50;

	private final PostNumbers numbers;

	private final PostMatches matches;

	private final SearchIndex index;

	private final KeptCounts kept;

	PostLists(PostNumbers numbers, PostMatches matches, SearchIndex index, KeptCounts kept) {
		this.numbers = numbers;
		this.matches = matches;
		this.index = index;
		this.kept = kept;
	}

	/**
	 * Posts of a list.
	 *
	 * @param number of all of it, if that was found as well
	 */
	record Listed(List<Long> ids, OptionalLong number) {
	}

	/** A page of it. */
	Listed list(PostQuery query, Viewer viewer) {
		int most = query.size;
		long from = (query.offset > 0) ? query.offset : (Math.max(1, query.page) - 1L) * most;
		if (PostMatches.isFor(query)) {
			PostMatches.Found found = this.matches.find(query, viewer, most, from);
			return new Listed(found.ids(), OptionalLong.of(found.number()));
		}
		List<Long> ids = ids(query, viewer, most, from);
		boolean last = query.offset == 0 && ids.size() < most && (from == 0 || !ids.isEmpty());
		return new Listed(ids, last ? OptionalLong.of(from + ids.size()) : OptionalLong.empty());
	}

	List<Long> ids(PostQuery query, Viewer viewer, int most, long from) {
		if (PostMatches.isFor(query)) {
			return this.matches.find(query, viewer, most, from).ids();
		}
		PostSql sql = this.index.sql(query, viewer);
		List<PostStatus> standings = standings(query, viewer);
		Collection<Long> terms = query.listOfTerms();
		if (!terms.isEmpty() && terms.size() <= MOST_MERGED) {
			return ofTerms(terms, standings.contains(PostStatus.PRIVATE) ? sql : null, most, from);
		}
		if (query.isOfOneTypeInOrder() && standings.size() > 1 && standings.size() <= MOST_MERGED) {
			return ofStandings(query, viewer, standings, most, from);
		}
		int wholePages = query.isRanked() ? MOST_RANKED - MOST_RANKED % most : 0;
		if (wholePages > 0 && from + most <= wholePages) {
			return ranked(query, plain(sql, wholePages, 0), most, from);
		}
		List<Long> deep = (from >= DEEP && query.isWholeListByDate() && standings.equals(List.of(PostStatus.PUBLISH)))
				? deep(sql, query.types.getFirst(), most, from) : List.of();
		return deep.isEmpty() ? plain(sql, most, from) : deep;
	}

	/**
	 * The months that lie wholly before the page are passed over by their counts, instead
	 * of post by post. What has no date stands before them all.
	 */
	private List<Long> deep(PostSql sql, PostType type, int most, long from) {
		Map<String, Object> parameters = new HashMap<>(sql.parameters());
		parameters.put("type", type.name());
		parameters.put("from", from);
		return this.numbers.find("""
				with undated (number) as (select count(*) from posts p where %1$s and p.published_local is null),
				months as (select month, post_count, sum(post_count) over (order by month desc) as through
					from month_counts where type = :type and post_count > 0),
				start as (select month, :from - number - through + post_count as rest from months, undated
					where number <= :from and through > :from - number order by month desc limit 1)
				select p.id from posts p
				where %1$s and p.published_local < (select month + interval '1 month' from start)
				order by %2$s limit %3$d offset (select rest from start)""".formatted(sql.where(), sql.order(), most),
				parameters);
	}

	private List<Long> plain(PostSql sql, int most, long from) {
		return this.numbers.find(
				"select p.id from posts p where " + sql.where() + " order by " + sql.order() + page(most, from),
				sql.parameters());
	}

	/**
	 * The first matches by how much they say of the words and where, most in their
	 * titles; of equal rank as WordPress has them.
	 */
	private List<Long> ranked(PostQuery query, List<Long> found, int most, long from) {
		if (found.isEmpty()) {
			return found;
		}
		String ids = found.stream().map(String::valueOf).collect(Collectors.joining(", "));
		return this.numbers.find(
				"""
						select p.id from posts p where p.id in (%s) order by ts_rank(
							setweight(to_tsvector('simple', fold(p.title)), 'A')
								|| setweight(to_tsvector('simple', fold(left(p.excerpt, %d))), 'B')
								|| to_tsvector('simple', fold(left(p.content, %2$d))),
							to_tsquery('simple', :words), 1) desc, array_position(array[%1$s]::bigint[], p.id)"""
					.formatted(ids, READ_FOR_RANK) + page(most, from),
				Map.of("words", new PostSearch(query).asTextQuery()));
	}

	/**
	 * A post may have several of these terms: it counts once.
	 * @param besides whose private posts stand among the published; null for nobody's
	 */
	private List<Long> ofTerms(Collection<Long> terms, @Nullable PostSql besides, int most, long from) {
		String order = " order by listed desc, post_id desc";
		List<String> published = terms.stream()
			.map("select post_id, listed from post_terms where term_id = %d and listed is not null"::formatted)
			.toList();
		if (published.size() == 1 && besides == null) {
			return this.numbers.find(published.getFirst() + order + page(most, from), Map.of());
		}
		Stream<String> more = (besides == null) ? Stream.of()
				: Stream
					.of("select p.id as post_id, coalesce(p.published_local, cast('infinity' as timestamp)) as listed"
							+ " from posts p where " + besides.where() + " and p.status = 'private'");
		return this.numbers.find(
				"select post_id from ("
						+ merged(Stream.concat(published.stream(), more), order + " limit " + (from + most))
						+ ") t group by listed, post_id" + order + page(most, from),
				(besides == null) ? Map.of() : besides.parameters());
	}

	/**
	 * What is published anybody may read: so much is said in words that the index has.
	 */
	private List<Long> ofStandings(PostQuery query, Viewer viewer, List<PostStatus> standings, int most, long from) {
		PostSql sql = new PostSql(query, viewer);
		String published = new PostSql(query, Viewer.anybody()).where();
		String first = " order by " + sql.order() + " limit " + (from + most);
		Map<String, Object> parameters = new HashMap<>(sql.parameters());
		Stream<String> lists = IntStream.range(0, standings.size()).mapToObj((number) -> {
			parameters.put("standing" + number, standings.get(number).name());
			return "select p.id, p.title, p.published_local, p.modified_local from posts p where "
					+ (standings.get(number).equals(PostStatus.PUBLISH) ? published : sql.where())
					+ " and p.status = :standing" + number;
		});
		return this.numbers.find(
				"select p.id from (" + merged(lists, first) + ") p order by " + sql.order() + page(most, from),
				parameters);
	}

	/** No list has more on the page, and before it, than it would have alone. */
	private static String merged(Stream<String> lists, String first) {
		return lists.map((list) -> "(" + list + first + ")").collect(Collectors.joining("\nunion all "));
	}

	long count(PostQuery query, Viewer viewer) {
		if (PostMatches.isFor(query)) {
			return this.matches.count(query, viewer);
		}
		PostSql sql = this.index.sql(query, viewer);
		List<PostStatus> standings = standings(query, viewer);
		if (!standings.contains(PostStatus.PUBLISH)) {
			return count(sql, "", Map.of());
		}
		List<String> others = standings.stream()
			.filter((status) -> !status.equals(PostStatus.PUBLISH))
			.map(PostStatus::name)
			.toList();
		return published(query)
			.map((published) -> others.isEmpty() ? published
					: published + count(sql, " and p.status in (:others)", Map.of("others", others)))
			.orElseGet(() -> count(sql, "", Map.of()));
	}

	/** As it is kept or, of several terms that are no tree, as an index has them. */
	private Optional<Long> published(PostQuery query) {
		Collection<Long> terms = query.listOfTerms();
		return this.kept.of(query)
			.or(() -> (terms.size() < 2) ? Optional.empty()
					: Optional.of(this.numbers
						.find("select count(distinct post_id) from post_terms"
								+ " where term_id in (:terms) and listed is not null", Map.of("terms", terms))
						.getFirst()));
	}

	/**
	 * Those that the list may hold: of readers, what is published, and for those who are
	 * not just anybody what is private.
	 */
	static List<PostStatus> standings(PostQuery query, Viewer viewer) {
		if (!query.statuses.isEmpty()) {
			return query.statuses.stream().distinct().toList();
		}
		return viewer.equals(Viewer.anybody()) ? List.of(PostStatus.PUBLISH)
				: List.of(PostStatus.PUBLISH, PostStatus.PRIVATE);
	}

	private long count(PostSql sql, String more, Map<String, Object> parameters) {
		Map<String, Object> all = new HashMap<>(sql.parameters());
		all.putAll(parameters);
		return this.numbers.find("select count(*) from posts p where " + sql.where() + more, all).getFirst();
	}

	private static String page(int most, long from) {
		return " limit " + most + " offset " + from;
	}

}
