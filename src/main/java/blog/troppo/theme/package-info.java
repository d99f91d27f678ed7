/**
 * Themes, the template hierarchy, and the view objects that templates see.
 */
@ApplicationModule(displayName = "theme",
		allowedDependencies = { "support", "formatting", "site", "kept", "user", "content", "media", "embed",
				"discussion" })
@NullMarked
package blog.troppo.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
