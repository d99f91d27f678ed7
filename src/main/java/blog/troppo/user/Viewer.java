package blog.troppo.user;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a logged-in user with what they may do, or anybody.
 *
 * @param userId null for those not logged in
 * @param capabilities WordPress's words, such as {@code read_private_posts}
 */
public record Viewer(@Nullable Long userId, Set<String> capabilities) {

	private static final Viewer ANYBODY = new Viewer(null, Set.of());

	public Viewer {
		capabilities = Set.copyOf(capabilities);
	}

	public static Viewer anybody() {
		return ANYBODY;
	}

	public boolean isLoggedIn() {
		return this.userId != null;
	}

	/** As {@code current_user_can()} with a capability that needs no object. */
	public boolean can(String capability) {
		return holds(MetaCapabilities.needed(capability));
	}

	/** Whether all of these, which nothing is to be mapped of any more, are held. */
	public boolean holds(Set<String> needed) {
		return needed.stream()
			.allMatch((capability) -> capability.equals("exist")
					|| this.capabilities.contains(capability) && !capability.equals("do_not_allow"));
	}

	public boolean is(@Nullable User user) {
		return user != null && this.userId != null && this.userId == user.id();
	}

}
