package blog.troppo.user;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param userId whom it is about; null if that is nobody known, or gone
 * @param actorId who did it; null for strangers, tasks and the command line
 * @param login the name that it was about, as it was then
 */
public record AuditEntry(long id, Instant at, AuditEvent event, @Nullable Long userId, @Nullable Long actorId,
		String login, String address, String agent, String detail) {

}
