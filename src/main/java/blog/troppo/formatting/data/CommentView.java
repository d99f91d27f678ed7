package blog.troppo.formatting.data;

import java.time.ZonedDateTime;

/**
 * An approved comment; content as it is stored.
 *
 * @param userId 0 when the author was no user
 * @param type comment, pingback or trackback
 */
public record CommentView(long id, long postId, long parentId, String author, String authorUrl, String email,
		long userId, ZonedDateTime date, String content, String type, String url) {
}
