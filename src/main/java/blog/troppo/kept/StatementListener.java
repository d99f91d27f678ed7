package blog.troppo.kept;

/** Hears of each statement that was sent to the database. */
public interface StatementListener {

	/**
	 * On the thread that sent it, when it has ended.
	 * @param sql without values, but for those that are written in it
	 */
	void ran(String sql, long nanoseconds, boolean failed);

}
