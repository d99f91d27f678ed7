package blog.troppo.site;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Notes which settings a thread reads, and what they were, for those who keep what was
 * made of them.
 */
public final class SettingReads {

	private static final ThreadLocal<@Nullable Map<String, Optional<String>>> READ = new ThreadLocal<>();

	private SettingReads() {
	}

	/**
	 * From now on the settings go into this map; none notes nothing.
	 * @return where they went until now
	 */
	public static @Nullable Map<String, Optional<String>> noteIn(@Nullable Map<String, Optional<String>> settings) {
		Map<String, Optional<String>> before = READ.get();
		if (settings != null) {
			READ.set(settings);
		}
		else {
			READ.remove();
		}
		return before;
	}

	/** Of a setting that was read twice, the first counts. */
	static void note(String name, Optional<String> value) {
		Map<String, Optional<String>> settings = READ.get();
		if (settings != null) {
			settings.putIfAbsent(name, value);
		}
	}

}
