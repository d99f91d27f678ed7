package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small export files for tests, and what the reader makes of them.
 */
final class WxrFiles {

	static final String NAMESPACES = """
			xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
			xmlns:content="http://purl.org/rss/1.0/modules/content/"
			xmlns:dc="http://purl.org/dc/elements/1.1/"
			xmlns:wp="http://wordpress.org/export/1.2/\"""";

	private WxrFiles() {
	}

	static String blog(String channel) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" " + NAMESPACES
				+ ">\n<channel><title>Troppo</title><wp:wxr_version>1.2</wp:wxr_version>\n" + channel
				+ "\n</channel></rss>\n";
	}

	static WxrItem item(String children) {
		return items(blog("<item><wp:post_id>1</wp:post_id>" + children + "</item>")).getFirst();
	}

	static List<WxrItem> items(String xml) {
		return of(read(xml), WxrItem.class);
	}

	static <T> List<T> of(List<WxrRecord> records, Class<T> type) {
		return records.stream().filter(type::isInstance).map(type::cast).toList();
	}

	static List<WxrRecord> read(String xml) {
		return read(xml.getBytes(StandardCharsets.UTF_8));
	}

	static List<WxrRecord> read(byte[] file) {
		try {
			Path path = Files.createTempFile("blog", ".xml");
			try {
				Files.write(path, file);
				return read(path);
			}
			finally {
				Files.delete(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<WxrRecord> read(Path file) {
		try (WxrReader reader = WxrReader.open(file)) {
			List<WxrRecord> records = new ArrayList<>();
			for (WxrRecord record = reader.next(); record != null; record = reader.next()) {
				records.add(record);
			}
			return records;
		}
	}

}
