/**
 * WordPress's formatting as pure functions: no Spring, no database, no state.
 */
@ApplicationModule(displayName = "formatting", allowedDependencies = {})
@NullMarked
package blog.troppo.formatting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
