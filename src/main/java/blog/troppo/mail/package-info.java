/**
 * Mails: written from templates in plain text and HTML, queued with the change they tell
 * of, sent by SMTP or laid into the outbox.
 */
@ApplicationModule(displayName = "mail", allowedDependencies = { "support", "site" })
@NullMarked
package blog.troppo.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
