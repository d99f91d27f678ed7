package blog.troppo.theme.folder;

/** The style sheet that WordPress makes of a theme.json. */
public final class ThemeCss {

	private ThemeCss() {
	}

	public static String of(ThemeJson theme) {
		return "";
	}

}
