/**
 * Finished answers, kept until something they were made of changes.
 */
@ApplicationModule(displayName = "delivery", allowedDependencies = { "support", "site" })
@NullMarked
package blog.troppo.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
