package blog.troppo.admin.users;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Caller;
import blog.troppo.user.MetaCapabilities;
import blog.troppo.user.PasswordReset;
import blog.troppo.user.Role;
import blog.troppo.user.Roles;
import blog.troppo.user.User;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, changes and deletes users as far as the viewer may, several at once all or none.
 * Nobody takes the own rights away, or the own account.
 */
@Component
@Transactional
class UserKeeping {

	private static final String PROMOTE = "promote_user";

	private final UserAuthoring authoring;

	private final PasswordReset passwords;

	private final Users users;

	private final Roles roles;

	private final Settings settings;

	UserKeeping(UserAuthoring authoring, PasswordReset passwords, Users users, Roles roles, Settings settings) {
		this.authoring = authoring;
		this.passwords = passwords;
		this.users = users;
		this.roles = roles;
		this.settings = settings;
	}

	/** As {@code current_user_can( 'edit_user', $user )} and its like. */
	static boolean may(String capability, User user, Viewer viewer) {
		return viewer.holds(MetaCapabilities.needed(capability, user.id(), viewer.userId()));
	}

	/**
	 * A user as the form shows it.
	 *
	 * @param self whether it is the viewer
	 * @param promotable whether the viewer may give it another role
	 * @param several whether it has more than one role
	 */
	record Shown(long id, String login, boolean self, boolean promotable, boolean several, UserForm form) {
	}

	@Transactional(readOnly = true)
	public Shown show(long id, Viewer viewer) {
		User user = find(id, "edit_user", viewer);
		return new Shown(id, user.login(), viewer.is(user), mayPromote(user, viewer), user.roles().size() > 1,
				UserForm.of(user));
	}

	/** Whoever may not give roles makes users of the usual one. */
	User create(UserForm form, Viewer viewer) {
		String login = UserForm.text(form.login());
		UserChange change = form.change()
			.roles(viewer.can("promote_users") ? role(form) : List.of(this.settings.get(SiteSettings.DEFAULT_ROLE)));
		User user = this.authoring.create(login, change);
		if (!user.login().equals(login)) {
			throw new InvalidException("login", "invalid_username",
					"This username is invalid because it uses illegal characters. Please enter a valid username.");
		}
		checkEmail(user);
		if (form.send() != null) {
			this.passwords.welcome(user);
		}
		return user;
	}

	User update(long id, UserForm form, Viewer viewer) {
		User user = find(id, "edit_user", viewer);
		UserChange change = form.change();
		if (form.role() != null && mayPromote(user, viewer)) {
			change = change.roles(role(form));
		}
		User changed = this.authoring.update(id, change);
		checkEmail(changed);
		return changed;
	}

	private static boolean mayPromote(User user, Viewer viewer) {
		return !viewer.is(user) && may(PROMOTE, user, viewer);
	}

	/**
	 * Gives one role for all others.
	 * @param name the role; empty for none
	 * @return how many got it: not the viewer, if it takes the right to give roles away
	 */
	int promote(Collection<Long> ids, String name, Viewer viewer) {
		Role role = name.isEmpty() ? null : role(name);
		boolean keeps = role != null && role.capabilities().contains("promote_users");
		return each(ids, PROMOTE, viewer, keeps,
				(user) -> this.authoring.update(user.id(), UserChange.nothing().roles(names(role))));
	}

	/** Sends each a link to choose a new password. */
	int sendLinks(Collection<Long> ids, Caller caller, Viewer viewer) {
		return each(ids, "edit_user", viewer, true, (user) -> this.passwords.send(user, caller));
	}

	/**
	 * Deletes them; the viewer stays.
	 * @param heir the login name of whoever gets what they wrote; empty to put it into
	 * the trash
	 */
	int delete(Collection<Long> ids, String heir, Viewer viewer) {
		Long next = heir.isEmpty() ? null
				: this.users.findByLogin(heir)
					.filter((found) -> !ids.contains(found.id()))
					.orElseThrow(() -> new InvalidException("heir", "no_heir", "Invalid user ID for reassignment."))
					.id();
		return each(ids, "delete_user", viewer, false, (user) -> this.authoring.delete(user.id(), next));
	}

	private int each(Collection<Long> ids, String capability, Viewer viewer, boolean oneself, Consumer<User> verb) {
		int done = 0;
		for (long id : ids) {
			User user = find(id, capability, viewer);
			if (oneself || !viewer.is(user)) {
				verb.accept(user);
				done++;
			}
		}
		return done;
	}

	/** A user with whom the viewer may do this. */
	@Transactional(readOnly = true)
	public User find(long id, String capability, Viewer viewer) {
		User user = this.users.findById(id).orElseThrow(() -> new NotFoundException("Invalid user ID."));
		if (!may(capability, user, viewer)) {
			throw new ForbiddenException(capability.equals("edit_user")
					? "Sorry, you are not allowed to edit this user." : "Sorry, you are not allowed to do this.");
		}
		return user;
	}

	private List<String> role(UserForm form) {
		String name = UserForm.text(form.role());
		return name.isEmpty() ? List.of() : names(role(name));
	}

	private static List<String> names(@Nullable Role role) {
		return (role != null) ? List.of(role.name()) : List.of();
	}

	private Role role(String name) {
		return this.roles.findByName(name)
			.orElseThrow(() -> new InvalidException("role", "no_role", "There is no role " + name + "."));
	}

	/** What is no address was left out. */
	private static void checkEmail(User user) {
		if (user.email().isEmpty()) {
			throw new InvalidException("email", "invalid_email", "The email address is not correct.");
		}
	}

}
