package blog.troppo.operations.cli;

/**
 * The threads of the system that carry those that answer requests. Java has one for each
 * processor. When all of them are busy, whoever else runs on the machine, a proxy or the
 * database, waits until the system interrupts one, and readers wait with them: with one
 * thread more it does that sooner.
 */
final class Carriers {

	private static final String SETTING = "jdk.virtualThreadScheduler.parallelism";

	private Carriers() {
	}

	/** Takes effect before the first virtual thread; what the operator says stands. */
	static void choose() {
		if (System.getProperty(SETTING) == null) {
			System.setProperty(SETTING, String.valueOf(Runtime.getRuntime().availableProcessors() + 1));
		}
	}

}
