/**
 * Comments, trackbacks and pingbacks.
 */
@ApplicationModule(displayName = "discussion",
		allowedDependencies = { "support", "formatting", "rpc", "site", "mail", "user", "content" })
@NullMarked
package blog.troppo.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
