/**
 * Embeds: asks the providers of films, pictures and messages, and other blogs, how
 * addresses in posts are to be shown, in the background, and keeps the answers.
 */
@ApplicationModule(displayName = "embed", allowedDependencies = { "support", "formatting", "site", "content" })
@NullMarked
package blog.troppo.embed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
