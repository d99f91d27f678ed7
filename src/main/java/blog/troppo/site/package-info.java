/**
 * Typed settings, the site's addresses, and the permalink structure, which both builds
 * and parses.
 */
@ApplicationModule(displayName = "site", allowedDependencies = { "support", "formatting" })
@NullMarked
package blog.troppo.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
