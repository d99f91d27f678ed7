package blog.troppo.transfer;

import java.sql.SQLException;

import blog.troppo.transfer.wxr.WxrRecords;

/**
 * What a blog moves in from. Records come from each; a database brings what exports lack,
 * before its posts and after them.
 */
sealed interface BlogSource permits ExportFile, WordPressDatabase {

	/** As the list of imports shows it. */
	String name();

	/** Tells an import that was interrupted from one of something else. */
	String fingerprint();

	/** In bytes; 0 where a reading is quick enough not to be shown. */
	long size();

	/** From the first record on; the same ones each time. */
	WxrRecords records();

	/** Whether it goes through the rules that WordPress's importer has. */
	default boolean isExport() {
		return false;
	}

	/** What the posts hang on. */
	default void bringPeople(Arrival arrival) throws SQLException {
	}

	/** What hangs on the posts. */
	default void bringRest(Arrival arrival) throws SQLException {
	}

}
