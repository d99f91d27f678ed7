package blog.troppo.content;

import java.util.HashMap;
import java.util.Map;

/**
 * What an index of a few posts says of a search: whether all of them have so many matches
 * that they need not be counted.
 *
 * @param enough so many in the sample say so
 */
record SearchSample(PostNumbers numbers, int enough) {

	/** A {@linkplain SearchedTexts#SAMPLE sample} has one post in so many. */
	static final int SHARE = 64;

	/**
	 * What it says.
	 *
	 * @param first so many of those that were looked at come first
	 */
	record Said(boolean isEnough, long first) {

		private static final Said NOTHING = new Said(false, 0);

	}

	Said ask(RankedSearch search) {
		return search.in().sample().map((sample) -> {
			Map<String, Object> parameters = new HashMap<>(search.parameters());
			parameters.putAll(sample.parameters());
			String first = search.ranks().isEmpty() ? "false" : search.ranks().getFirst().condition();
			return this.numbers
				.find("select count(*), count(*) filter (where " + first + ") from (select p.title from posts p where "
						+ sample.where() + " limit " + this.enough + ") p", parameters,
						(row, number) -> new Said(row.getLong(1) == this.enough, row.getLong(2)))
				.getFirst();
		}).orElse(Said.NOTHING);
	}

}
