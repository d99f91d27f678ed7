package blog.troppo.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import blog.troppo.user.AuditEvent;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Callers;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins, finds and ends the sessions of people who are logged in. */
@Component
class SignIns {

	/** A session without the wish to be remembered, counted from its last use. */
	private static final Duration USUAL = Duration.ofDays(2);

	/** For a code to be typed, or a passkey to be found. */
	private static final Duration PENDING = Duration.ofMinutes(10);

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final Users users;

	private final AuditLog log;

	private final InstantSource clock;

	SignIns(FindByIndexNameSessionRepository<? extends Session> sessions, Users users, AuditLog log,
			InstantSource clock) {
		this.sessions = sessions;
		this.users = users;
		this.log = log;
		this.clock = clock;
	}

	/** Begins a session under a new id, whatever id the visitor came with. */
	void begin(User user, boolean remember, HttpServletRequest request, String how) {
		OpenSessions.forget(request);
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		if (remember) {
			SessionCookie.rememberIn(request);
		}
		HttpSession session = request.getSession();
		session.setMaxInactiveInterval((int) (remember ? SessionCookie.REMEMBERED : USUAL).toSeconds());
		session.setAttribute(SessionUser.ID, String.valueOf(user.id()));
		session.setAttribute(SessionUser.STAMP, SessionUser.stamp(user));
		session.setAttribute(SessionUser.ADDRESS, Callers.caller(request).address());
		session.setAttribute(SessionUser.AGENT, Callers.caller(request).agent());
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, String.valueOf(user.id()));
		this.log.write(AuditEvent.SIGNED_IN, user, Callers.caller(request), how);
	}

	/** Keeps in mind who still owes a second step. */
	void await(User user, boolean remember, HttpServletRequest request) {
		OpenSessions.forget(request);
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		HttpSession session = request.getSession();
		session.setMaxInactiveInterval((int) PENDING.toSeconds());
		session.setAttribute(SessionUser.PENDING, String.valueOf(user.id()));
		session.setAttribute(SessionUser.STAMP, SessionUser.stamp(user));
		session.setAttribute(SessionUser.PENDING_UNTIL,
				String.valueOf(this.clock.instant().plus(PENDING).getEpochSecond()));
		session.setAttribute(SessionUser.REMEMBER, String.valueOf(remember));
	}

	/** Who gave the right password and owes the second step. */
	Optional<User> awaited(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || SessionUser.id(session.getAttribute(SessionUser.PENDING_UNTIL)) < this.clock.instant()
			.getEpochSecond()) {
			return Optional.empty();
		}
		return user(session, SessionUser.PENDING);
	}

	boolean isToBeRemembered(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && "true".equals(session.getAttribute(SessionUser.REMEMBER));
	}

	/** Whose session that is, unless the password has changed since. */
	Optional<User> user(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session == null) ? Optional.empty() : user(session, SessionUser.ID);
	}

	private Optional<User> user(HttpSession session, String attribute) {
		long id = SessionUser.id(session.getAttribute(attribute));
		return (id == 0) ? Optional.empty() : this.users.findById(id)
			.filter((user) -> SessionUser.stamp(user).equals(session.getAttribute(SessionUser.STAMP)));
	}

	/** The session goes on under the new password; all others end. */
	void goOnWith(User user, HttpServletRequest request) {
		HttpSession session = request.getSession();
		session.setAttribute(SessionUser.STAMP, SessionUser.stamp(user));
		endOthers(user, request);
		request.changeSessionId();
	}

	void end(HttpServletRequest request) {
		OpenSessions.forget(request);
		user(request).ifPresent((user) -> this.log.write(AuditEvent.SIGNED_OUT, user, Callers.caller(request), ""));
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	/** All sessions of a user, the one in use lately first. */
	List<Open> of(User user, HttpServletRequest request) {
		HttpSession current = request.getSession(false);
		String id = (current != null) ? current.getId() : "";
		return this.sessions.findByPrincipalName(String.valueOf(user.id()))
			.values()
			.stream()
			.map((session) -> new Open(session.getId(), session.getCreationTime(), session.getLastAccessedTime(),
					text(session.getAttribute(SessionUser.ADDRESS)), text(session.getAttribute(SessionUser.AGENT)),
					session.getId().equals(id)))
			.sorted(Comparator.comparing(Open::lastUsedAt).reversed())
			.toList();
	}

	/** Logs out elsewhere; the number of sessions that ended. */
	int endOthers(User user, HttpServletRequest request) {
		List<Open> others = of(user, request).stream().filter((session) -> !session.current()).toList();
		others.forEach((session) -> this.sessions.deleteById(session.id()));
		if (!others.isEmpty()) {
			this.log.write(AuditEvent.SESSIONS_ENDED, user, Callers.caller(request), String.valueOf(others.size()));
		}
		return others.size();
	}

	private static String text(@Nullable Object attribute) {
		return (attribute instanceof String text) ? text : "";
	}

	/** A session as its owner sees it. */
	record Open(String id, Instant begunAt, Instant lastUsedAt, String address, String agent, boolean current) {

	}

}
