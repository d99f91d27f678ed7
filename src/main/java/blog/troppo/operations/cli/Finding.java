package blog.troppo.operations.cli;

import blog.troppo.site.SelfTest;

/**
 * One line of the doctor's: what was looked at, how it is, and what to do.
 */
record Finding(Level level, String subject, String text) {

	enum Level {

		OK, WARN, FAIL

	}

	static Finding of(SelfTest.Result result) {
		return new Finding(Level.valueOf(result.level().name()), result.subject(), result.text());
	}

	static Finding ok(String subject, String text) {
		return new Finding(Level.OK, subject, text);
	}

	static Finding warn(String subject, String text) {
		return new Finding(Level.WARN, subject, text);
	}

	static Finding fail(String subject, String text) {
		return new Finding(Level.FAIL, subject, text);
	}

	@Override
	public String toString() {
		return String.format("%-4s  %-11s %s", this.level, this.subject, this.text);
	}

}
