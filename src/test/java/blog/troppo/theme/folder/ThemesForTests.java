package blog.troppo.theme.folder;

import java.nio.file.Path;
import java.time.Clock;

/** The themes that come with Troppo, without the rest of it. */
public final class ThemesForTests {

	private static final Themes THEMES = new Themes(Path.of("target", "no-themes"), Clock.systemUTC());

	private ThemesForTests() {
	}

	public static Themes themes() {
		return THEMES;
	}

	/** With an owner's own in this data folder. */
	public static Themes in(Path data, Clock clock) {
		return new Themes(data, clock);
	}

	public static Theme get(String name) {
		return THEMES.find(name).orElseThrow();
	}

}
