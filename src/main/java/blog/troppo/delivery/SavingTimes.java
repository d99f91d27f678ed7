package blog.troppo.delivery;

/**
 * When pages are written down, looked at now and then: soon after a change, though not
 * after each of many; again when what it changed has been asked for; and as readers come
 * to ask for other pages.
 */
final class SavingTimes {

	/** After so many looks readers have come back to what had changed. */
	private static final int SETTLED = 6;

	/** After so many they may ask for other pages. */
	private static final int LONG = 60;

	private int calm;

	private int age = SETTLED;

	/**
	 * One look.
	 * @param changed whether anything has changed since the last one
	 * @param written whether what was written is still right
	 */
	boolean isDue(boolean changed, boolean written) {
		this.calm = changed ? 0 : this.calm + 1;
		this.age++;
		boolean due = this.calm > 0 && (written ? this.calm == SETTLED || this.age >= LONG : this.age >= SETTLED);
		if (due) {
			this.age = 0;
		}
		return due;
	}

}
