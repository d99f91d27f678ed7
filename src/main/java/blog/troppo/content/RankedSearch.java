package blog.troppo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.SearchSql.Rank;

/**
 * A search in SQL, with what makes a match come before others.
 *
 * @param parameters of all that it is asked in, to which others may be added
 */
record RankedSearch(SearchParts in, List<PostSql> parts, List<Rank> ranks, Map<String, Object> parameters) {

	static RankedSearch of(SearchParts in) {
		List<PostSql> parts = in.all();
		Map<String, Object> parameters = new HashMap<>();
		parts.forEach((part) -> parameters.putAll(part.parameters()));
		boolean byDate = in.query().sorting.getFirst().order().equals(PostQuery.Order.DATE);
		List<Rank> ranks = byDate ? List.of() : new SearchSql(new PostSearch(in.query()), parameters).ranks();
		return new RankedSearch(in, parts, ranks, parameters);
	}

}
