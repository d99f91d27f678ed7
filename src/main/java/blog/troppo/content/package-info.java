/**
 * Posts of every type, their terms and meta, who may read them, and the queries that find
 * them.
 */
@ApplicationModule(displayName = "content", allowedDependencies = { "support", "formatting", "site", "kept", "user" })
@NullMarked
package blog.troppo.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
