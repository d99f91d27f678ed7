package blog.troppo.user;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who changed whose rights. */
@Component
class RightsLog {

	private final AuditLog log;

	private final Callers callers;

	RightsLog(AuditLog log, Callers callers) {
		this.log = log;
		this.callers = callers;
	}

	@EventListener
	void on(User.RightsChanged change) {
		this.log.write(AuditEvent.RIGHTS_CHANGED, change.userId(), this.callers.viewer().userId(), change.login(),
				this.callers.caller(), change.before() + " → " + change.after());
	}

}
