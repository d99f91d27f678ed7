/**
 * WordPress's REST API: one class per resource says its routes, and one says what it
 * shows of an item. What the parameters and the properties are stands in the contract,
 * {@code contract/*.json}.
 */
@ApplicationModule(displayName = "rest",
		allowedDependencies = { "support", "formatting", "site", "kept", "user", "content", "media", "discussion",
				"embed", "theme", "theme::view", "theme::folder" })
@NullMarked
package blog.troppo.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
