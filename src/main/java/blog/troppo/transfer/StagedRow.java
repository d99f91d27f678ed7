package blog.troppo.transfer;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of one of WordPress's tables.
 *
 * @param owner the id of what it hangs on
 * @param fields by the columns' names in small letters
 */
record StagedRow(long owner, long id, Map<String, @Nullable String> fields) {

	/** Empty for NULL, and for columns that this age of WordPress does not have. */
	String text(String column) {
		String value = this.fields.get(column);
		return (value != null) ? value : "";
	}

	long number(String column) {
		String text = text(column).strip();
		return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
	}

}
