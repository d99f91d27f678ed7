package blog.troppo.site;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Notes which settings a thread reads, for those who keep what was made of them. */
public final class SettingReads {

	private static final ThreadLocal<@Nullable Set<String>> NAMES = new ThreadLocal<>();

	private SettingReads() {
	}

	/** From now on the names go into this set. */
	public static void noteIn(Set<String> names) {
		NAMES.set(names);
	}

	public static void end() {
		NAMES.remove();
	}

	static void note(String name) {
		Set<String> names = NAMES.get();
		if (names != null) {
			names.add(name);
		}
	}

}
