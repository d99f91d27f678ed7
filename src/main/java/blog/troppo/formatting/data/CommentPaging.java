package blog.troppo.formatting.data;

/**
 * How a post's comments are divided into pages.
 *
 * @param paged whether they are divided at all
 * @param perPage threads on a page
 * @param opensNewest whether a post opens with the page of its newest comments
 * @param newestFirst whether the newest comments of a page stand at its top
 */
public record CommentPaging(boolean paged, int perPage, boolean opensNewest, boolean newestFirst) {

	/** All comments on one page, the oldest first. */
	public static final CommentPaging NONE = new CommentPaging(false, 50, true, false);

}
