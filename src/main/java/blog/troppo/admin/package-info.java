/**
 * The admin: one sub-package per screen, each a controller that says with {@code Screen}
 * where it stands and who may see it, a template and its messages. What all of them
 * share, from the menu to the tables, is in {@code frame}.
 */
@ApplicationModule(displayName = "admin",
		allowedDependencies = { "support", "formatting", "site", "user", "content", "media", "discussion", "theme",
				"theme::folder", "mail", "transfer", "transfer::wxr", "transfer::incoming" })
@NullMarked
package blog.troppo.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
