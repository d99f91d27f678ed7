/**
 * Feeds, made with Rome.
 */
@ApplicationModule(displayName = "feed",
		allowedDependencies = { "support", "formatting", "rpc", "site", "kept", "user", "content", "media",
				"discussion", "theme" })
@NullMarked
package blog.troppo.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
