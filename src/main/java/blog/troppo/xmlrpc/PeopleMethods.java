package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.UserFinder;
import blog.troppo.content.UserQuery;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.user.MetaCapabilities;
import blog.troppo.user.Roles;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code wp.*} for accounts, one's own and others. */
@Component
@Order(160)
class PeopleMethods implements MethodFamily {

	private static final Map<String, UserQuery.Order> ORDERS = Map.of("id", UserQuery.Order.ID, "ID",
			UserQuery.Order.ID, "display_name", UserQuery.Order.NAME, "name", UserQuery.Order.NAME, "registered",
			UserQuery.Order.REGISTERED, "user_registered", UserQuery.Order.REGISTERED, "email", UserQuery.Order.EMAIL,
			"user_email", UserQuery.Order.EMAIL, "url", UserQuery.Order.URL, "nicename", UserQuery.Order.SLUG);

	private static final int USUAL = 50;

	private final SignedMethods signed;

	private final UserStructs structs;

	private final UserFinder finder;

	private final UserAuthoring authoring;

	private final Roles roles;

	PeopleMethods(SignedMethods signed, UserStructs structs, UserFinder finder, UserAuthoring authoring, Roles roles) {
		this.signed = signed;
		this.structs = structs;
		this.finder = finder;
		this.authoring = authoring;
		this.roles = roles;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.editProfile", this.signed.writing(4, this::edit));
		methods.put("wp.getProfile", this.signed.reading(3, this::profile));
		methods.put("wp.getUsers", this.signed.reading(3, this::list));
		methods.put("wp.getUser", this.signed.reading(4, this::one));
		return methods;
	}

	private RpcValue one(SignedCall call) {
		if (!mayEdit(call.id(3), call)) {
			throw new RpcFault(401, "Sorry, you are not allowed to edit this user.");
		}
		return this.structs.of(this.structs.look(call.id(3)).orElseThrow(() -> new RpcFault(404, "Invalid user ID.")),
				Fields.of(call, 4, "all"));
	}

	private static boolean mayEdit(long id, SignedCall call) {
		return call.viewer().holds(MetaCapabilities.needed("edit_user", id, call.viewer().userId()));
	}

	private RpcValue list(SignedCall call) {
		call.require("list_users", "Sorry, you are not allowed to list users.");
		Sent filter = new Sent(call.at(3));
		Fields fields = Fields.of(call, 4, "all");
		return RpcValue.of(this.finder.find(query(filter))
			.items()
			.stream()
			.filter((user) -> mayEdit(user.id(), call))
			.map((user) -> this.structs.of(user, fields))
			.toList());
	}

	private UserQuery query(Sent filter) {
		String role = filter.text("role");
		if (filter.gives("role") && this.roles.findByName(role).isEmpty()) {
			throw new RpcFault(403, "Invalid role.");
		}
		List<String> writers = filter.text("who").equals("authors") ? List.of("edit_posts") : List.of();
		int number = filter.find("number").map(Counts::of).orElse(USUAL);
		return new UserQuery("", List.of(), null, List.of(), List.of(), role.isEmpty() ? List.of() : List.of(role),
				writers, List.of(), order(filter.text("orderby")),
				!filter.gives("orderby") || !filter.text("order").equalsIgnoreCase("desc"),
				filter.find("offset").map(Counts::offset).orElse(0), (number == 0) ? Counts.MOST : number);
	}

	private static UserQuery.Order order(String name) {
		return ORDERS.getOrDefault(name, UserQuery.Order.LOGIN);
	}

	private RpcValue profile(SignedCall call) {
		return this.structs.of(this.structs.self(call), Fields.of(call, 3, "all"));
	}

	private RpcValue edit(SignedCall call) {
		Sent sent = new Sent(call.at(3));
		UserChange change = UserChange.nothing();
		for (String name : List.of("first_name", "last_name", "nickname")) {
			change = sent.gives(name) ? change.meta(name, sent.text(name)) : change;
		}
		change = sent.gives("url") ? change.url(sent.text("url")) : change;
		change = sent.gives("display_name") ? change.displayName(sent.text("display_name")) : change;
		change = sent.gives("nicename") ? change.nicename(sent.text("nicename")) : change;
		UserChange whole = sent.gives("bio") ? change.description(sent.text("bio")) : change;
		Refusals.told(() -> this.authoring.update(call.userId(), whole));
		return RpcValue.of(true);
	}

}
