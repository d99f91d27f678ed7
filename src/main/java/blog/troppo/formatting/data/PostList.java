package blog.troppo.formatting.data;

import java.util.List;

/**
 * One page of posts, and how many there are on all pages.
 */
public record PostList(List<PostView> posts, int total, int pages) {

	public static final PostList EMPTY = new PostList(List.of(), 0, 0);

}
