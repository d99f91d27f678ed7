package blog.troppo.account;

import blog.troppo.user.PasswordReplaced;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ends the sessions of a user who has another password, but for the one it was changed
 * in.
 */
@Component
class SessionsOfOldPasswords {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SessionsOfOldPasswords(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@EventListener
	void end(PasswordReplaced replaced) {
		String current = current();
		this.sessions.findByPrincipalName(String.valueOf(replaced.userId()))
			.keySet()
			.stream()
			.filter((id) -> !id.equals(current))
			.forEach(this.sessions::deleteById);
	}

	private static String current() {
		@Nullable HttpSession session = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getSession(false) : null;
		return (session != null) ? session.getId() : "";
	}

}
