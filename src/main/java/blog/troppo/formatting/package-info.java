/**
 * WordPress's formatting as pure functions: no Spring, no database, no state. Open, since
 * its packages are all for use: {@code content} for posts, {@code block} and
 * {@code shortcode} for what stands in them, {@code data} for what they ask of the site.
 * Of other modules it knows how PHP writes values.
 */
@ApplicationModule(displayName = "formatting", type = ApplicationModule.Type.OPEN, allowedDependencies = "support")
@NullMarked
package blog.troppo.formatting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
