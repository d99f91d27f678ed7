/**
 * The public pages: permalinks, archives, search, redirects, the 404.
 */
@ApplicationModule(displayName = "reader",
		allowedDependencies = { "support", "formatting", "site", "kept", "user", "content", "media", "discussion",
				"theme" })
@NullMarked
package blog.troppo.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
