package blog.troppo.formatting.data;

import org.jspecify.annotations.Nullable;

/**
 * Stored pieces of markup that blocks refer to.
 */
public interface MarkupSource {

	/** A synced pattern by its post's id. */
	@Nullable String pattern(long id);

	/** A pattern of WordPress's or the theme's by its name. */
	@Nullable String pattern(String name);

	/** A template part by its slug. */
	@Nullable String part(String slug);

	/** A navigation menu's blocks by its post's id. */
	@Nullable String navigation(long id);

	/** What that menu is called. */
	@Nullable String navigationTitle(long id);

	/** The menu shown where none is chosen. */
	@Nullable String usualNavigation();

}
