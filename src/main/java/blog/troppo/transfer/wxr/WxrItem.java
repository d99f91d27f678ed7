package blog.troppo.transfer.wxr;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post of any type with all that hangs on it. The number is its place in the file,
 * counted from 1; the size its length in characters.
 *
 * @param unexported what a database says of it beyond an export
 */
public record WxrItem(long number, long size, String title, String link, @Nullable LocalDateTime published,
		String creator, String guid, String description, String content, String excerpt, long id,
		@Nullable LocalDateTime date, @Nullable LocalDateTime dateGmt, @Nullable LocalDateTime modified,
		@Nullable LocalDateTime modifiedGmt, String commentStatus, String pingStatus, String name, String status,
		long parent, int menuOrder, String type, String password, boolean sticky, String attachmentUrl,
		List<WxrCategory> categories, List<WxrMeta> meta, List<WxrComment> comments,
		Unexported unexported) implements WxrRecord {

	/**
	 * What WordPress keeps of a post and leaves out of exports.
	 *
	 * @param mimeType empty where it is to be told by the file's name
	 */
	public record Unexported(String mimeType, String contentFiltered, String toPing, String pinged) {

		static final Unexported NOTHING = new Unexported("", "", "", "");

	}

	/** An item of a file. */
	public WxrItem(long number, long size, String title, String link, @Nullable LocalDateTime published, String creator,
			String guid, String description, String content, String excerpt, long id, @Nullable LocalDateTime date,
			@Nullable LocalDateTime dateGmt, @Nullable LocalDateTime modified, @Nullable LocalDateTime modifiedGmt,
			String commentStatus, String pingStatus, String name, String status, long parent, int menuOrder,
			String type, String password, boolean sticky, String attachmentUrl, List<WxrCategory> categories,
			List<WxrMeta> meta, List<WxrComment> comments) {
		this(number, size, title, link, published, creator, guid, description, content, excerpt, id, date, dateGmt,
				modified, modifiedGmt, commentStatus, pingStatus, name, status, parent, menuOrder, type, password,
				sticky, attachmentUrl, categories, meta, comments, Unexported.NOTHING);
	}

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
