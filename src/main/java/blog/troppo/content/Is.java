package blog.troppo.content;

/**
 * What an address asks for: WordPress's conditional tags, {@code is_single()} and so on.
 * {@code UNSAVED} is a preview of what is written and not saved.
 */
public enum Is {

	SINGLE, PAGE, ATTACHMENT, ARCHIVE, DATE, YEAR, MONTH, DAY, TIME, AUTHOR, CATEGORY, TAG, TAX, SEARCH, HOME,
	POSTS_PAGE, FEED, COMMENT_FEED, EMBED, TRACKBACK, PAGED, PREVIEW, UNSAVED, ROBOTS, FAVICON, NOT_FOUND

}
