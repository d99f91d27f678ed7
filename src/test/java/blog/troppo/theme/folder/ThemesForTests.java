package blog.troppo.theme.folder;

import java.nio.file.Path;
import java.time.Clock;

/** The themes that come with Troppo, without the rest of it. */
public final class ThemesForTests {

	private static final Themes THEMES = new Themes(Path.of("target", "no-themes"), Clock.systemUTC());

	private ThemesForTests() {
	}

	public static Theme get(String name) {
		return THEMES.find(name).orElseThrow();
	}

}
