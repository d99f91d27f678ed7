package blog.troppo.transfer.wxr;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A comment, pingback or trackback of an item.
 */
public record WxrComment(long id, String author, String authorEmail, String authorUrl, String authorIp,
		@Nullable LocalDateTime date, @Nullable LocalDateTime dateGmt, String content, String approved, String type,
		long parent, long userId, List<WxrMeta> meta) {

}
