package blog.troppo.admin.users;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import blog.troppo.support.InvalidException;
import blog.troppo.support.SiteClock;
import blog.troppo.user.ApplicationPassword;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.AuditEvent;
import blog.troppo.user.AuditLog;
import blog.troppo.user.Caller;
import blog.troppo.user.NewPassword;
import blog.troppo.user.User;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody else gets in: sessions, application passwords and the password, for
 * those who may edit the user. The audit log says who did it.
 */
@Component
@Transactional
class UserDoors {

	private static final String EDIT = "edit_user";

	private final UserKeeping keeping;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final ApplicationPasswords applications;

	private final UserAuthoring authoring;

	private final AuditLog log;

	private final SiteClock clock;

	UserDoors(UserKeeping keeping, FindByIndexNameSessionRepository<? extends Session> sessions,
			ApplicationPasswords applications, UserAuthoring authoring, AuditLog log, SiteClock clock) {
		this.clock = clock;
		this.keeping = keeping;
		this.sessions = sessions;
		this.applications = applications;
		this.authoring = authoring;
		this.log = log;
	}

	/** An application's password; the password itself is known to nobody. */
	record Application(UUID id, String name, LocalDateTime made, @Nullable LocalDateTime used) {
	}

	@Transactional(readOnly = true)
	public int sessions(long id, Viewer viewer) {
		return of(this.keeping.find(id, EDIT, viewer)).size();
	}

	@Transactional(readOnly = true)
	public List<Application> applications(long id, Viewer viewer) {
		return this.applications.of(this.keeping.find(id, EDIT, viewer)).stream().map(this::application).toList();
	}

	/** Logs the user out everywhere. */
	int endSessions(long id, Viewer viewer, Caller caller) {
		User user = this.keeping.find(id, EDIT, viewer);
		Set<String> all = of(user);
		all.forEach(this.sessions::deleteById);
		if (!all.isEmpty()) {
			this.log.write(AuditEvent.SESSIONS_ENDED, user.id(), viewer.userId(), user.login(), caller, "");
		}
		return all.size();
	}

	boolean revoke(long id, UUID application, Viewer viewer, Caller caller) {
		User user = this.keeping.find(id, EDIT, viewer);
		return this.applications.revoke(user, application, viewer.userId(), caller);
	}

	int revokeAll(long id, Viewer viewer, Caller caller) {
		User user = this.keeping.find(id, EDIT, viewer);
		List<ApplicationPassword> all = this.applications.of(user);
		all.forEach((password) -> this.applications.revoke(user, password.id(), viewer.userId(), caller));
		return all.size();
	}

	/** The user is told by mail, and logged out everywhere. */
	void setPassword(long id, String password, Viewer viewer) {
		User user = this.keeping.find(id, EDIT, viewer);
		if (viewer.is(user)) {
			throw new InvalidException("password", "Your own password is changed in your profile.");
		}
		NewPassword.check(password);
		this.authoring.update(id, UserChange.nothing().password(password));
	}

	private Application application(ApplicationPassword password) {
		return new Application(password.id(), password.name(), this.clock.toLocal(password.createdAt()),
				Optional.ofNullable(password.lastUsedAt()).map(this.clock::toLocal).orElse(null));
	}

	private Set<String> of(User user) {
		return this.sessions.findByPrincipalName(String.valueOf(user.id())).keySet();
	}

}
