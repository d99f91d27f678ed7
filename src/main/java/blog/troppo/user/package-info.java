/**
 * Users, roles and capabilities, password hashes, application passwords.
 */
@ApplicationModule(displayName = "user", allowedDependencies = { "support", "formatting", "site", "mail" })
@NullMarked
package blog.troppo.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
