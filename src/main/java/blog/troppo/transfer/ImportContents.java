package blog.troppo.transfer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import blog.troppo.transfer.wxr.WxrAuthor;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrReader;
import blog.troppo.transfer.wxr.WxrRecord;
import blog.troppo.transfer.wxr.WxrSite;

/**
 * What is in an export file or a dump, in numbers.
 *
 * @param types how many items of each type
 */
public record ImportContents(String title, String url, Map<String, Long> types, long comments, List<Author> authors) {

	/** Somebody who wrote something in the file. */
	public record Author(String login, String name) {
	}

	/**
	 * Read a file to its end.
	 * @throws blog.troppo.transfer.wxr.WxrException if it is no export, or damaged
	 * @throws ImportException the same of a dump
	 */
	static ImportContents of(Path file) {
		return BlogImport.isDump(file) ? DumpContents.of(file) : ofExport(file);
	}

	private static ImportContents ofExport(Path file) {
		WxrSite site = null;
		Map<String, Long> types = new TreeMap<>();
		Map<String, Author> authors = new LinkedHashMap<>();
		long comments = 0;
		try (WxrReader reader = WxrReader.open(file)) {
			for (WxrRecord record = reader.next(); record != null; record = reader.next()) {
				switch (record) {
					case WxrSite found -> site = found;
					case WxrAuthor author ->
						authors.put(author.login(), new Author(author.login(), author.displayName()));
					case WxrItem item -> {
						types.merge(item.type(), 1L, Long::sum);
						comments += item.comments().size();
						if (!item.creator().isEmpty()) {
							authors.putIfAbsent(item.creator(), new Author(item.creator(), ""));
						}
					}
					default -> {
						continue;
					}
				}
			}
		}
		return new ImportContents((site != null) ? site.title() : "", (site != null) ? site.blogUrl() : "", types,
				comments, List.copyOf(authors.values()));
	}

}
