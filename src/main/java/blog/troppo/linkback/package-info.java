/**
 * Where other blogs tell of their links: trackback and webmention. Pingbacks come through
 * XML-RPC.
 */
@ApplicationModule(displayName = "linkback",
		allowedDependencies = { "support", "formatting", "site", "user", "content", "discussion",
				"discussion :: linkback", "theme" })
@NullMarked
package blog.troppo.linkback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
