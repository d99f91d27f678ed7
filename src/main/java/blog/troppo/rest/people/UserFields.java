package blog.troppo.rest.people;

import tools.jackson.databind.node.ObjectNode;
import blog.troppo.rest.meta.MetaFields;
import blog.troppo.site.MetaField.Subject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Links;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.Representation.Showing;
import blog.troppo.rest.server.RestJson;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.Avatars;
import blog.troppo.rest.server.PhpJson;
import blog.troppo.user.User;
import blog.troppo.user.Viewers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** What the API shows of a user. */
@Component
class UserFields {

	private static final DateTimeFormatter REGISTERED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'")
		.withZone(ZoneOffset.UTC);

	private final Permalinks permalinks;

	private final Avatars avatars;

	private final Viewers viewers;

	private final MetaFields meta;

	UserFields(Permalinks permalinks, Avatars avatars, Viewers viewers, MetaFields meta) {
		this.meta = meta;
		this.permalinks = permalinks;
		this.avatars = avatars;
		this.viewers = viewers;
	}

	/** With what is registered of people's meta. */
	Contract contract() {
		return this.meta.describe(Contract.of("user"), Subject.USER, "user");
	}

	Representation<User> of(Contract contract) {
		return new Representation<User>(contract).field("id", User::id)
			.field("username", User::login)
			.field("name", User::displayName)
			.field("first_name", (user) -> user.meta("first_name").orElse(""))
			.field("last_name", (user) -> user.meta("last_name").orElse(""))
			.field("email", User::email)
			.field("url", User::url)
			.field("description", (user) -> user.meta("description").orElse(""))
			.field("link", this.permalinks::of)
			.field("locale", (user) -> user.meta("locale").filter((locale) -> !locale.isEmpty()).orElse("en_US"))
			.field("nickname", (user) -> user.meta("nickname").orElse(user.login()))
			.field("slug", User::nicename)
			.field("roles", User::roles)
			.field("registered_date", (user) -> REGISTERED.format(user.registeredAt()))
			.field("capabilities", (user) -> this.viewers.grants(user))
			.field("extra_capabilities", UserFields::own)
			.field("avatar_urls", (user) -> this.avatars.urls(user.email()))
			.fieldAsAsked("meta", this::meta)
			.links(UserFields::links);
	}

	/** The roles, too, are capabilities of a user's own. */
	private static Map<String, Boolean> own(User user) {
		Map<String, Boolean> own = new LinkedHashMap<>();
		user.roles().forEach((role) -> own.put(role, true));
		own.putAll(user.ownCapabilities());
		return own;
	}

	/** What an editor remembers of its settings is for editing alone. */
	private JsonNode meta(User user, Showing showing) {
		JsonNode noted = this.meta.show(Subject.USER, "user", user::metaValues);
		if (!showing.request().forEditing()) {
			return noted;
		}
		@Nullable JsonNode kept = user.meta(EditorPreferences.META).flatMap(PhpSerialized::read).map(PhpJson::of).orElse(null);
		ObjectNode all = (noted instanceof ObjectNode object) ? object : RestJson.object();
		return all.set("persisted_preferences", (kept != null) ? kept : RestJson.array());
	}

	private static void links(User user, Links links) {
		links.self("/wp/v2/users/" + user.id()).to("collection", "/wp/v2/users");
	}

}
