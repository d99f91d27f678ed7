/**
 * Finished answers, kept until something they were made of changes.
 */
@ApplicationModule(displayName = "delivery", allowedDependencies = { "support", "site", "kept" })
@NullMarked
package blog.troppo.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
