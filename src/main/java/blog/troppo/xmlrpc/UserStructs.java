package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.rpc.RpcValue;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Users and their blogs, of which there is one. */
@Component
class UserStructs {

	private final Users users;

	private final Settings settings;

	private final SiteUrls urls;

	UserStructs(Users users, Settings settings, SiteUrls urls) {
		this.users = users;
		this.settings = settings;
		this.urls = urls;
	}

	Optional<User> look(long id) {
		return this.users.findById(id);
	}

	/** The caller's own account. */
	User self(SignedCall call) {
		return look(call.userId()).orElseThrow();
	}

	RpcValue blogs(SignedCall call) {
		Map<String, Object> blog = new LinkedHashMap<>();
		blog.put("isAdmin", call.viewer().can("manage_options"));
		blog.put("url", this.urls.home("/"));
		blog.put("blogid", "1");
		blog.put("blogName", this.settings.get(SiteSettings.BLOGNAME));
		blog.put("xmlrpc", this.urls.site("/xmlrpc.php"));
		return RpcValue.of(List.of(blog));
	}

	RpcValue of(User user, Fields fields) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("username", user.login());
		all.put("first_name", user.meta("first_name").orElse(""));
		all.put("last_name", user.meta("last_name").orElse(""));
		all.put("registered", RpcDates.of(user.registeredAt()));
		all.put("bio", user.meta("description").orElse(""));
		all.put("email", user.email());
		all.put("nickname", user.meta("nickname").orElse(""));
		all.put("nicename", user.nicename());
		all.put("url", user.url());
		all.put("display_name", user.displayName());
		all.put("roles", user.roles().stream().sorted().toList());
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("user_id", String.valueOf(user.id()));
		if (fields.has("basic") && !fields.has("all")) {
			all.keySet().retainAll(List.of("username", "email", "registered", "display_name", "nicename"));
			struct.putAll(all);
		}
		else {
			struct.putAll(fields.of(all, "all"));
		}
		return RpcValue.of(struct);
	}

}
