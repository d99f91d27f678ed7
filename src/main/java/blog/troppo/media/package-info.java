/**
 * Attachments: where their files lie, their sizes and metadata.
 */
@ApplicationModule(displayName = "media", allowedDependencies = { "support", "formatting", "site", "user", "content" })
@NullMarked
package blog.troppo.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
