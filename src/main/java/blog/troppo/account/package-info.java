/**
 * The doors: signing in and out, registering, lost passwords, one's own profile, and the
 * filters that find out who is asking.
 */
@ApplicationModule(displayName = "account", allowedDependencies = { "support", "site", "mail", "media", "user" })
@NullMarked
package blog.troppo.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
