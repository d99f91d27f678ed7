package blog.troppo.operations.watch;

/** Hears of each statement that was sent to the database. */
interface StatementListener {

	/**
	 * On the thread that sent it, when it has ended.
	 * @param sql without values, but for those that are written in it
	 */
	void ran(String sql, long nanoseconds, boolean failed);

}
