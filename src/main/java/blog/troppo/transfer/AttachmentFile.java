package blog.troppo.transfer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.media.FileTypes;
import blog.troppo.transfer.wxr.WxrItem;

/**
 * The file that an attachment stands for.
 *
 * @param url where the old blog has it, or empty
 * @param path where it belongs below the uploads folder: as the old blog had it, so that
 * its address stays; empty if nothing says
 */
record AttachmentFile(String url, String path) {

	private static final Pattern DATED = Pattern.compile("/([0-9]{4}/[0-9]{2}/[^/?#]+)$");

	static AttachmentFile of(WxrItem item, LocalDateTime date) {
		String url = item.attachmentUrl().isEmpty() ? item.guid() : item.attachmentUrl();
		if (!url.startsWith("http://") && !url.startsWith("https://")) {
			url = "";
		}
		String path = item.meta("_wp_attached_file").strip();
		if (path.startsWith("http://") || path.startsWith("https://") || path.startsWith("/")) {
			path = below(path);
		}
		return new AttachmentFile(url, path.isEmpty() ? expected(url, date) : path);
	}

	private static String expected(String url, LocalDateTime date) {
		String address = url.replaceFirst("[?#].*$", "");
		String path = below(address);
		if (path.isEmpty()) {
			Matcher dated = DATED.matcher(address);
			String name = address.substring(address.lastIndexOf('/') + 1);
			path = dated.find() ? dated.group(1)
					: name.isEmpty() ? "" : String.format("%04d/%02d/%s", date.getYear(), date.getMonthValue(), name);
		}
		return decode(path);
	}

	private static String below(String address) {
		int uploads = address.indexOf("/wp-content/uploads/");
		return (uploads < 0) ? "" : address.substring(uploads + "/wp-content/uploads/".length());
	}

	private static String decode(String path) {
		try {
			return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

	/**
	 * The MIME type by the file's name, or empty where WordPress would refuse the file.
	 */
	String mimeType() {
		String name = this.path.isEmpty() ? this.url : this.path;
		return FileTypes.of(name);
	}

}
