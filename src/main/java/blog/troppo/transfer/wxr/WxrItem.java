package blog.troppo.transfer.wxr;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post of any type with all that hangs on it. The number is its place in the file,
 * counted from 1; the size its length in characters.
 */
public record WxrItem(long number, long size, String title, String link, @Nullable LocalDateTime published,
		String creator, String guid, String description, String content, String excerpt, long id,
		@Nullable LocalDateTime date, @Nullable LocalDateTime dateGmt, @Nullable LocalDateTime modified,
		@Nullable LocalDateTime modifiedGmt, String commentStatus, String pingStatus, String name, String status,
		long parent, int menuOrder, String type, String password, boolean sticky, String attachmentUrl,
		List<WxrCategory> categories, List<WxrMeta> meta, List<WxrComment> comments) implements WxrRecord {

	/**
	 * The value of the first custom field of this name, or an empty text.
	 */
	public String meta(String key) {
		for (WxrMeta entry : this.meta) {
			if (entry.key().equals(key)) {
				return entry.value();
			}
		}
		return "";
	}

}
