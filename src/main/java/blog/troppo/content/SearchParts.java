package blog.troppo.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.user.Viewer;

/**
 * A search in statements, each of posts that are searched in one way.
 *
 * @param indexes the names of those of {@link SearchIndex} that it may use
 */
record SearchParts(PostQuery query, Viewer viewer, Set<String> indexes) {

	/** Statements that together find each post once. */
	List<PostSql> all() {
		return (isIndexed() ? Stream.of(SearchedTexts.SHORT, SearchedTexts.LONG) : Stream.of(SearchedTexts.ALL))
			.map(this::of)
			.toList();
	}

	/** The same of a sample, where there is one. */
	Optional<PostSql> sample() {
		return isIndexed() && this.indexes.contains(SearchIndex.SAMPLE) ? Optional.of(of(SearchedTexts.SAMPLE))
				: Optional.empty();
	}

	private boolean isIndexed() {
		return this.indexes.contains(SearchIndex.TEXTS);
	}

	/** Whether titles are searched by an index of their own. */
	boolean haveTitles() {
		return this.indexes.contains(SearchIndex.TITLES);
	}

	private PostSql of(SearchedTexts texts) {
		return new PostSql(this.query, this.viewer, (search) -> search.condition(texts));
	}

}
