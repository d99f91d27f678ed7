package blog.troppo.formatting.data;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Terms, ordered by name.
 */
public interface TermSource {

	@Nullable TermView term(long id);

	List<TermView> ofPost(long postId, String taxonomy);

	List<TermView> all(String taxonomy);

	/** How many posts a term has when those of the terms under it count too. */
	Map<Long, Integer> countsWithDescendants(String taxonomy);

	/** Whether there is such a taxonomy, and whether its terms have parents. */
	boolean isHierarchical(String taxonomy);

	/** Whether readers may see the terms of this taxonomy. */
	boolean isPublic(String taxonomy);

	/** The taxonomy's name for one or for many, such as Category and Categories. */
	String label(String taxonomy, boolean many);

}
