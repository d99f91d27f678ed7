/**
 * What every module may lean on: slugs, paging, the site clock, the not-found family,
 * PHP-serialised values.
 */
@ApplicationModule(displayName = "support", allowedDependencies = {})
@NullMarked
package blog.troppo.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
