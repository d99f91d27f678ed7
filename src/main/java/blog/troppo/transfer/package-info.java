/**
 * Moving in and out: WXR files, WordPress databases, and the report of what came.
 */
@ApplicationModule(displayName = "transfer",
		allowedDependencies = { "support", "formatting", "site", "user", "content", "media", "discussion", "theme",
				"theme :: folder" })
@NullMarked
package blog.troppo.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
