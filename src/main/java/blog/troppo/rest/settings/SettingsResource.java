package blog.troppo.rest.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** The settings that programs may know and change, for those who manage options. */
@Component
class SettingsResource implements RestResource {

	private final Settings settings;

	private final Map<String, Option<?>> options = new LinkedHashMap<>();

	SettingsResource(Settings settings) {
		this.settings = settings;
		add("title", SiteSettings.BLOGNAME, JsonNode::asString);
		add("description", SiteSettings.BLOGDESCRIPTION, JsonNode::asString);
		add("url", SiteSettings.SITEURL, JsonNode::asString);
		add("email", SiteSettings.ADMIN_EMAIL, JsonNode::asString);
		add("timezone", SiteSettings.TIMEZONE_STRING, JsonNode::asString);
		add("date_format", SiteSettings.DATE_FORMAT, JsonNode::asString);
		add("time_format", SiteSettings.TIME_FORMAT, JsonNode::asString);
		add("start_of_week", SiteSettings.START_OF_WEEK, JsonNode::asInt);
		this.options.put("language", new Option<>(SiteSettings.WPLANG, JsonNode::asString,
				(language) -> language.isEmpty() ? "en_US" : language));
		add("use_smilies", SiteSettings.USE_SMILIES, JsonNode::asBoolean);
		add("default_category", SiteSettings.DEFAULT_CATEGORY, JsonNode::asLong);
		add("default_post_format", SiteSettings.DEFAULT_POST_FORMAT, JsonNode::asString);
		add("posts_per_page", SiteSettings.POSTS_PER_PAGE, JsonNode::asInt);
		add("show_on_front", SiteSettings.SHOW_ON_FRONT, JsonNode::asString);
		add("page_on_front", SiteSettings.PAGE_ON_FRONT, JsonNode::asLong);
		add("page_for_posts", SiteSettings.PAGE_FOR_POSTS, JsonNode::asLong);
		addDoor("default_ping_status", SiteSettings.DEFAULT_PING_STATUS);
		addDoor("default_comment_status", SiteSettings.DEFAULT_COMMENT_STATUS);
		this.options.put("site_logo",
				new Option<>(SiteSettings.SITE_LOGO, JsonNode::asLong, (id) -> (id != 0) ? id : null));
		add("site_icon", SiteSettings.SITE_ICON, JsonNode::asLong);
	}

	/** A setting, how it is read from a request, and how it is shown. */
	private record Option<T>(Setting<T> setting, Function<JsonNode, T> read, Function<T, @Nullable Object> show) {

		@Nullable Object shown(Settings settings) {
			return this.show.apply(settings.get(this.setting));
		}

		void set(JsonNode value, Settings settings) {
			settings.set(this.setting, this.read.apply(value));
		}

		/** Null takes a setting back to what a new site has. */
		void reset(Settings settings) {
			settings.store(this.setting.name(), this.setting.standard());
		}

	}

	private <T> void add(String name, Setting<T> setting, Function<JsonNode, T> read) {
		this.options.put(name, new Option<>(setting, read, (value) -> value));
	}

	private void addDoor(String name, Setting<Boolean> setting) {
		this.options.put(name,
				new Option<>(setting, (value) -> value.asString().equals("open"), (open) -> open ? "open" : "closed"));
	}

	@Override
	public void routes(RouteTable routes) {
		routes.at("/wp/v2/settings", Contract.of("settings"))
			.get(SettingsResource::mayManage, (request) -> show())
			.edit(SettingsResource::mayManage, this::change);
	}

	private static void mayManage(RestRequest request) {
		if (!request.viewer().can("manage_options")) {
			throw RestException.forbidden(request, "rest_forbidden", "Sorry, you are not allowed to do that.");
		}
	}

	private RestResponse show() {
		ObjectNode shown = RestJson.object();
		this.options.forEach((name, option) -> shown.set(name, RestJson.of(option.shown(this.settings))));
		return RestResponse.ok(shown);
	}

	private RestResponse change(RestRequest request) {
		this.options.forEach((name, option) -> {
			if (request.gives(name)) {
				option.set(request.value(name), this.settings);
			}
			else if (request.has(name)) {
				option.reset(this.settings);
			}
		});
		return show();
	}

}
