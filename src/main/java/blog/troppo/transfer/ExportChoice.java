package blog.troppo.transfer;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What of the blog an export has: everything, or the items of one type, and of these
 * those of a category, an author, some months or a status. As in WordPress, items of one
 * type come with the attachments that hang on them and without the blog's terms.
 *
 * @param type empty for everything; then nothing else counts
 * @param category 0 for any
 * @param author 0 for anybody
 * @param from the first month; null for no bound
 * @param to the last month; null for no bound
 * @param status empty for any
 */
public record ExportChoice(String type, long category, long author, @Nullable YearMonth from, @Nullable YearMonth to,
		String status) {

	public static final ExportChoice ALL = new ExportChoice("", 0, 0, null, null, "");

	boolean isAll() {
		return this.type.isEmpty();
	}

}
