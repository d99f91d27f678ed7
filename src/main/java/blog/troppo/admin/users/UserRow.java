package blog.troppo.admin.users;

import java.util.List;

import blog.troppo.formatting.Escape;
import blog.troppo.user.User;

/**
 * A user in the table.
 *
 * @param roles their names in the viewer's language
 * @param posts how many published posts are by the user
 * @param self whether it is the viewer
 */
record UserRow(long id, String login, String name, String email, List<String> roles, long posts, String address,
		boolean self, boolean editable, boolean deletable) {

	static UserRow of(User user, List<String> roles, long posts, String address, boolean self, boolean editable,
			boolean deletable) {
		return new UserRow(user.id(), user.login(), Escape.decode(user.displayName()), user.email(), roles, posts,
				address, self, editable, deletable);
	}

	public String role() {
		return String.join(", ", this.roles);
	}

}
