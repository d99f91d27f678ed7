/**
 * Running the engine: the command line, the embedded database, installation, health.
 */
@ApplicationModule(displayName = "operations",
		allowedDependencies = { "support", "formatting", "site", "kept", "mail", "user", "content", "media",
				"discussion", "transfer", "transfer :: wxr", "transfer :: incoming" })
@NullMarked
package blog.troppo.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
