package blog.troppo.xmlrpc;

import java.util.Map;

import blog.troppo.rpc.RpcValue;
import blog.troppo.user.Users;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who there is, for lists of authors to choose from. */
@Component
@Order(145)
class AuthorMethods implements MethodFamily {

	private final SignedMethods signed;

	private final Users users;

	AuthorMethods(SignedMethods signed, Users users) {
		this.signed = signed;
		this.users = users;
	}

	@Override
	public Map<String, Method> methods() {
		return Map.of("wp.getAuthors", this.signed.reading(0, this::all));
	}

	private RpcValue all(SignedCall call) {
		call.require("edit_posts", "Sorry, you are not allowed to edit posts.");
		return RpcValue.of(this.users.findAllByLogin()
			.stream()
			.map((user) -> RpcValue.struct()
				.with("user_id", String.valueOf(user.id()))
				.with("user_login", user.login())
				.with("display_name", user.displayName()))
			.toList());
	}

}
