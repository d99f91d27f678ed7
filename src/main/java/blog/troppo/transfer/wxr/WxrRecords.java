package blog.troppo.transfer.wxr;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The records of a blog that moves in, one after the other: of a file, or of a database
 * that is read as if it had been exported.
 */
public interface WxrRecords extends AutoCloseable {

	/** The next record, or null at the end. */
	@Nullable WxrRecord next();

	/** How many bytes of the source have been read, for showing progress. */
	long position();

	/** At the end: what there is to say of what was read. */
	List<String> remarks();

	@Override
	void close();

}
