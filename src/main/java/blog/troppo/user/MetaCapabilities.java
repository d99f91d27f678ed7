package blog.troppo.user;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * {@code map_meta_cap()} where no object matters, or the object is a user: which
 * capabilities stand behind a word that no role holds itself.
 */
public final class MetaCapabilities {

	private static final Set<String> NEVER = Set.of("do_not_allow");

	private static final Map<String, Set<String>> MAPPED = Map.ofEntries(
			Map.entry("edit_css", Set.of("unfiltered_html")), Map.entry("customize", Set.of("edit_theme_options")),
			Map.entry("upload_plugins", Set.of("install_plugins")),
			Map.entry("upload_themes", Set.of("install_themes")),
			Map.entry("update_languages", Set.of("install_languages")), Map.entry("update_php", Set.of("update_core")),
			Map.entry("update_https", Set.of("manage_options", "update_core")),
			Map.entry("manage_privacy_options", Set.of("manage_options")),
			Map.entry("export_others_personal_data", Set.of("manage_options")),
			Map.entry("erase_others_personal_data", Set.of("manage_options")),
			Map.entry("setup_network", Set.of("manage_options")),
			Map.entry("activate_plugin", Set.of("activate_plugins")),
			Map.entry("deactivate_plugin", Set.of("activate_plugins")),
			Map.entry("deactivate_plugins", Set.of("activate_plugins")),
			Map.entry("add_users", Set.of("promote_users")), Map.entry("edit_blocks", Set.of("edit_posts")),
			Map.entry("publish_blocks", Set.of("publish_posts")),
			Map.entry("edit_categories", Set.of("manage_categories")),
			Map.entry("delete_categories", Set.of("manage_categories")),
			Map.entry("assign_categories", Set.of("edit_posts")),
			Map.entry("manage_post_tags", Set.of("manage_categories")),
			Map.entry("edit_post_tags", Set.of("manage_categories")),
			Map.entry("delete_post_tags", Set.of("manage_categories")),
			Map.entry("assign_post_tags", Set.of("edit_posts")), Map.entry("unfiltered_upload", NEVER),
			Map.entry("delete_site", NEVER), Map.entry("edit_post", NEVER), Map.entry("delete_post", NEVER),
			Map.entry("read_post", NEVER), Map.entry("edit_page", NEVER), Map.entry("delete_page", NEVER),
			Map.entry("read_page", NEVER), Map.entry("edit_comment", NEVER), Map.entry("edit_term", NEVER),
			Map.entry("delete_term", NEVER), Map.entry("assign_term", NEVER),
			Map.entry("edit_user", Set.of("edit_users")), Map.entry("promote_user", Set.of("promote_users")),
			Map.entry("remove_user", Set.of("remove_users")), Map.entry("delete_user", Set.of("delete_users")));

	private static final Set<String> OF_APP_PASSWORDS = Set.of("create_app_password", "list_app_passwords",
			"read_app_password", "edit_app_password", "delete_app_passwords", "delete_app_password");

	private MetaCapabilities() {
	}

	/** What it takes where no object is asked about. */
	public static Set<String> needed(String capability) {
		if (OF_APP_PASSWORDS.contains(capability)) {
			return Set.of("edit_users");
		}
		return MAPPED.getOrDefault(capability, Set.of(capability));
	}

	/** What it takes to do something with a user, who may be the asker. */
	public static Set<String> needed(String capability, long user, @Nullable Long asker) {
		boolean self = asker != null && asker == user;
		if (self && (capability.equals("edit_user") || OF_APP_PASSWORDS.contains(capability))) {
			return Set.of();
		}
		if (self && capability.equals("remove_user")) {
			return Set.of("remove_users", "delete_users");
		}
		return needed(capability);
	}

}
