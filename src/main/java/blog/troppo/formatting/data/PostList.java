package blog.troppo.formatting.data;

import java.util.List;

/**
 * One page of posts.
 *
 * @param total how many there are on all pages
 * @param perPage how many a page holds; sticky posts may come on top
 */
public record PostList(List<PostView> posts, int total, int perPage) {

	public static final PostList EMPTY = new PostList(List.of(), 0, 1);

	/** How many pages there are. */
	public int pages() {
		return Math.ceilDiv(this.total, this.perPage);
	}

}
