package blog.troppo.theme.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pages of a longer list.
 *
 * @param previous the page before this one, with newer posts; null on the first
 * @param next the page after this one, with older posts; null on the last
 * @param links numbers and gaps, as {@code paginate_links} chooses them
 */
public record PaginationView(int current, int total, @Nullable String previous, @Nullable String next,
		List<PageLink> links) {

	public static final PaginationView SINGLE = new PaginationView(1, 1, null, null, List.of());

	public boolean needed() {
		return this.total > 1;
	}

}
