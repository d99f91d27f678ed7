package blog.troppo.content;

/**
 * What an index of a few posts says of a search: whether all posts have so many matches
 * that these need not be counted.
 *
 * @param enough so many in the sample say so
 */
record SearchSample(PostNumbers numbers, int enough) {

	/** A {@linkplain SearchedTexts#SAMPLE sample} has one post in so many. */
	static final int SHARE = 64;

	boolean tellsOfMore(RankedSearch search) {
		return search.in()
			.sample()
			.map((sample) -> this.numbers
				.find("select count(*) from (select from posts p where " + sample.where() + " limit " + this.enough
						+ ") found", sample.parameters())
				.getFirst() == this.enough)
			.orElse(false);
	}

}
