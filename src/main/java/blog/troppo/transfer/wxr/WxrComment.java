package blog.troppo.transfer.wxr;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A comment, pingback or trackback of an item.
 *
 * @param agent what it was sent with; a file does not say, a database does
 * @param karma of a database, too
 */
public record WxrComment(long id, String author, String authorEmail, String authorUrl, String authorIp,
		@Nullable LocalDateTime date, @Nullable LocalDateTime dateGmt, String content, String approved, String type,
		long parent, long userId, List<WxrMeta> meta, String agent, int karma) {

	/** A comment of a file. */
	public WxrComment(long id, String author, String authorEmail, String authorUrl, String authorIp,
			@Nullable LocalDateTime date, @Nullable LocalDateTime dateGmt, String content, String approved, String type,
			long parent, long userId, List<WxrMeta> meta) {
		this(id, author, authorEmail, authorUrl, authorIp, date, dateGmt, content, approved, type, parent, userId, meta,
				"", 0);
	}

}
