package blog.troppo.transfer.mysql;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Takes the rows of tables as they are read. */
public interface TableRows {

	/**
	 * A table is made here.
	 * @return whether its rows are wanted; those of others are passed over
	 */
	boolean table(TableName table);

	/**
	 * A row, its values in the order of the columns; SQL's NULL is null, numbers and
	 * dates are texts.
	 */
	void row(TableName table, List<String> columns, List<@Nullable String> values);

}
