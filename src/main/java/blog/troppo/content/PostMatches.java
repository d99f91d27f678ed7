package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostQuery.Sort;
import blog.troppo.content.SearchSql.Rank;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The posts that have words, in WordPress's order. Few are read, sorted and counted in
 * one go. Of more, a page is filled rank by rank, so that the titles of all need not be
 * looked at. Where there are more than anybody looks through, no more are counted, and
 * the posts are gone through by date until the page is full.
 */
@Component
class PostMatches {

	/** So many are counted at most. */
	private static final int MOST = 10_000;

	/** Of so many it takes less time to look at each than to ask rank by rank. */
	private static final int FEW = 1000;

	/**
	 * Where more titles than this match for each that is wanted, those are sooner found
	 * by going through all posts by date.
	 */
	private static final int MANY = 200;

	/** So many of the newest posts are soon looked through. */
	private static final int NEWEST = 2000;

	private final PostNumbers numbers;

	private final SearchIndex index;

	private final int few;

	private final int most;

	private final SearchSample sample;

	@Autowired
	PostMatches(PostNumbers numbers, SearchIndex index) {
		this(numbers, index, FEW, MOST, 2 * MOST / SearchSample.SHARE);
	}

	/**
	 * @param sampled so many matches in a sample are certainly more than {@code most}
	 */
	PostMatches(PostNumbers numbers, SearchIndex index, int few, int most, int sampled) {
		this.numbers = numbers;
		this.index = index;
		this.few = few;
		this.most = most;
		this.sample = new SearchSample(numbers, sampled);
	}

	/**
	 * What was found.
	 *
	 * @param number of all matches, as far as they are counted
	 */
	record Found(List<Long> ids, long number) {
	}

	private record Match(long id, long number) {
	}

	/** Whether this is a search whose matches stand in the order that words have. */
	static boolean isFor(PostQuery query) {
		return !query.search.isBlank() && (query.sorting.equals(List.of(new Sort(Order.RELEVANCE, false)))
				|| query.sorting.equals(List.of(new Sort(Order.DATE, false))));
	}

	Found find(PostQuery query, Viewer viewer, int size, long from) {
		RankedSearch search = RankedSearch.of(this.index.parts(query, viewer));
		long wanted = from + size;
		if (this.sample.tellsOfMore(search)) {
			return new Found(onPage(byRank(search, null, wanted, true), from), this.most);
		}
		List<Match> first = first(search.parts(), "", search.ranks(), search.parameters(), this.most, wanted);
		long number = first.isEmpty() ? 0 : first.getFirst().number();
		boolean sorted = number <= (search.ranks().isEmpty() ? this.most : this.few);
		List<Long> ids = sorted ? ids(first) : byRank(search, (number <= this.most) ? ids(first) : null, wanted, false);
		return new Found(onPage(ids, from), Math.min(this.most, number));
	}

	private static List<Long> onPage(List<Long> ids, long from) {
		return ids.subList((int) Math.min(from, ids.size()), ids.size());
	}

	/** Of no more than are looked at in one go those that come first; of more, any. */
	private List<Match> first(List<PostSql> parts, String where, List<Rank> ranks, Map<String, Object> parameters,
			long most, long wanted) {
		String ranked = ranks.isEmpty() ? "" : (ranks.size() == 1) ? ", p.title" : ", p.title, p.excerpt, p.content";
		String found = parts.stream()
			.map((part) -> "(select p.id, p.published_local%s from posts p where %s limit %d)".formatted(ranked,
					part.where() + where, most + 1))
			.collect(Collectors.joining(" union all "));
		return this.numbers.find(
				"""
						with found as materialized (%s), known as materialized (select count(*) as number from found)
						select p.id, number from found p, known
						order by case when number > %d then 0 else %s end, published_local desc, id desc limit %d"""
					.formatted(found, this.few, SearchSql.place(ranks), wanted),
				parameters, (row, number) -> new Match(row.getLong(1), row.getLong(2)));
	}

	private static List<Long> ids(List<Match> matches) {
		return matches.stream().map(Match::id).toList();
	}

	/**
	 * Those of the first rank, by date, then those of the next.
	 * @param newest of all ranks; null if they are to be found by going through all posts
	 * @param common whether those of any rank may stand among the newest posts
	 */
	private List<Long> byRank(RankedSearch search, @Nullable List<Long> newest, long wanted, boolean common) {
		List<Long> found = new ArrayList<>();
		Map<String, Object> parameters = search.parameters();
		PostSql each = new PostSql(search.in().query(), search.in().viewer());
		parameters.putAll(each.parameters());
		String byDate = PostsByDate.sql(search.in(), parameters);
		String all = "select p.id from (" + byDate + " offset 0) p where " + each.where();
		for (Rank rank : search.ranks()) {
			long missing = wanted - found.size();
			if (missing == 0) {
				return found;
			}
			String where = besides(found, parameters) + " and (" + rank.condition() + ")";
			List<Long> soon = (common && missing < NEWEST) ? this.numbers.find("select p.id from (" + byDate + " limit "
					+ NEWEST + ") p where " + each.where() + where + " limit " + missing, parameters) : List.of();
			if (soon.size() == missing) {
				found.addAll(soon);
				return found;
			}
			boolean byTitle = search.in().haveTitles() && !rank.titles().isEmpty();
			parameters.put("titles", rank.titles());
			long most = byTitle ? Math.min(this.most, MANY * missing) : this.most;
			List<Match> few = first((byTitle && rank.enough()) ? List.of(each) : search.parts(),
					byTitle ? where + " and " + SearchedTexts.TITLES + " @@ cast(:titles as tsquery)" : where,
					List.of(), parameters, most, missing);
			boolean whole = few.isEmpty() || few.getFirst().number() <= most;
			found.addAll(whole ? ids(few) : this.numbers.find(all + where + " limit " + missing, parameters));
		}
		long missing = wanted - found.size();
		if (newest != null) {
			Set<Long> before = Set.copyOf(found);
			found.addAll(newest.stream().filter((id) -> !before.contains(id)).limit(missing).toList());
		}
		else if (missing > 0) {
			String others = besides(found, parameters);
			found.addAll(this.numbers.find(all + others + " limit " + missing, parameters));
		}
		return found;
	}

	/** All of the higher ranks, as the page would be full otherwise. */
	private static String besides(List<Long> found, Map<String, Object> parameters) {
		parameters.put("found", found.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
		return found.isEmpty() ? "" : " and p.id not in (select unnest(cast(:found as bigint[])))";
	}

	/** How many there are, as far as they are counted. */
	long count(PostQuery query, Viewer viewer) {
		RankedSearch search = RankedSearch.of(this.index.parts(query, viewer));
		if (this.sample.tellsOfMore(search)) {
			return this.most;
		}
		long number = 0;
		for (PostSql part : search.parts()) {
			number += this.numbers
				.find("select count(*) from (select from posts p where " + part.where() + " limit " + this.most
						+ ") found", part.parameters())
				.getFirst();
		}
		return Math.min(this.most, number);
	}

}
