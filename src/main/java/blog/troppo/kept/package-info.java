/**
 * Keeps what was made of the database and the settings until it would be made otherwise,
 * for every ring: finished pages, and the views that pages are made of.
 */
@ApplicationModule(displayName = "kept", allowedDependencies = { "support", "site" })
@NullMarked
package blog.troppo.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
