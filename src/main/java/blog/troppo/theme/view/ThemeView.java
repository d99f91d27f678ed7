package blog.troppo.theme.view;

import java.util.Map;

/**
 * The theme itself, with the owner's choices.
 *
 * @param settings the values of the theme's settings, by name
 */
public record ThemeView(String name, String title, String version, Map<String, String> settings) {
}
