/**
 * What tells programs what there is on the blog and how to speak with it: sitemaps, RSD,
 * the blogroll as OPML.
 */
@ApplicationModule(displayName = "discovery",
		allowedDependencies = { "support", "formatting", "site", "user", "content", "media", "discussion" })
@NullMarked
package blog.troppo.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
