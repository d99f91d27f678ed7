package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import blog.troppo.rpc.RpcValue;
import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The settings that clients know, by names of their own. */
@Component
@Order(110)
class OptionMethods implements MethodFamily {

	/** Whose behaviour clients may count on. */
	private static final String VERSION = "7.1.4";

	private final SignedMethods signed;

	private final Settings settings;

	private final Map<String, Option> options = new LinkedHashMap<>();

	OptionMethods(SignedMethods signed, Settings settings, SiteUrls urls, SiteClock clock) {
		this.signed = signed;
		this.settings = settings;
		fixed("software_name", "Software Name", () -> "WordPress");
		fixed("software_version", "Software Version", () -> VERSION);
		fixed("blog_url", "WordPress Address (URL)", () -> urls.site("").replaceFirst("/$", ""));
		fixed("home_url", "Site Address (URL)", urls::home);
		fixed("login_url", "Login Address (URL)", () -> urls.site("/wp-login.php"));
		fixed("admin_url", "The URL to the admin area", () -> urls.site("/wp-admin/"));
		fixed("image_default_link_type", "Image default link type", () -> "none");
		fixed("image_default_size", "Image default size", () -> "");
		fixed("image_default_align", "Image default align", () -> "");
		fixed("template", "Template", () -> settings.get(SiteSettings.TEMPLATE));
		fixed("stylesheet", "Stylesheet", () -> settings.get(SiteSettings.STYLESHEET));
		fixed("post_thumbnail", "Post Thumbnail", () -> true);
		this.options.put("time_zone", new Option("Time Zone", () -> offset(clock), SiteSettings.GMT_OFFSET));
		open("blog_title", "Site Title", SiteSettings.BLOGNAME);
		open("blog_tagline", "Site Tagline", SiteSettings.BLOGDESCRIPTION);
		open("date_format", "Date Format", SiteSettings.DATE_FORMAT);
		open("time_format", "Time Format", SiteSettings.TIME_FORMAT);
		open("users_can_register", "Allow new users to sign up", SiteSettings.USERS_CAN_REGISTER);
		open("thumbnail_size_w", "Thumbnail Width", SiteSettings.THUMBNAIL_WIDTH);
		open("thumbnail_size_h", "Thumbnail Height", SiteSettings.THUMBNAIL_HEIGHT);
		open("thumbnail_crop", "Crop thumbnail to exact dimensions", SiteSettings.THUMBNAIL_CROP);
		open("medium_size_w", "Medium size image width", SiteSettings.MEDIUM_WIDTH);
		open("medium_size_h", "Medium size image height", SiteSettings.MEDIUM_HEIGHT);
		open("medium_large_size_w", "Medium-Large size image width", SiteSettings.MEDIUM_LARGE_WIDTH);
		open("medium_large_size_h", "Medium-Large size image height", SiteSettings.MEDIUM_LARGE_HEIGHT);
		open("large_size_w", "Large size image width", SiteSettings.LARGE_WIDTH);
		open("large_size_h", "Large size image height", SiteSettings.LARGE_HEIGHT);
		open("default_comment_status", "Allow people to submit comments on new posts.",
				SiteSettings.DEFAULT_COMMENT_STATUS);
		open("default_ping_status",
				"Allow link notifications from other blogs (pingbacks and trackbacks) on new posts.",
				SiteSettings.DEFAULT_PING_STATUS);
	}

	/** Null is a setting that no client changes. */
	private record Option(String description, Supplier<Object> value, @Nullable Setting<?> setting) {
	}

	private void fixed(String name, String description, Supplier<Object> value) {
		this.options.put(name, new Option(description, value, null));
	}

	private <T> void open(String name, String description, Setting<T> setting) {
		this.options.put(name,
				new Option(description, () -> setting.write().apply(this.settings.get(setting)), setting));
	}

	/** Of today, for a zone with a name. */
	private static Object offset(SiteClock clock) {
		return clock.siteNow().getOffset().getTotalSeconds() / 3600.0;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.setOptions", this.signed.writing(0, this::set));
		methods.put("wp.getOptions", this.signed.reading(0, this::get));
		return methods;
	}

	private RpcValue get(SignedCall call) {
		if (!call.at(3).flag()) {
			return show(this.options.keySet(), call);
		}
		return show(call.at(3) instanceof RpcValue.Text name ? List.of(name.value())
				: call.at(3).items().stream().map(RpcValue::text).toList(), call);
	}

	private RpcValue show(Iterable<String> names, SignedCall call) {
		boolean manages = call.viewer().can("manage_options");
		Map<String, Object> shown = new LinkedHashMap<>();
		for (String name : names) {
			Option option = this.options.get(name);
			if (option != null) {
				shown.put(name,
						RpcValue.struct()
							.with("desc", option.description())
							.with("readonly", option.setting() == null || !manages)
							.with("value", option.value().get()));
			}
		}
		return RpcValue.of(shown);
	}

	private RpcValue set(SignedCall call) {
		call.require("manage_options", 403, "Sorry, you are not allowed to update options.");
		Map<String, RpcValue> sent = (call.at(3) instanceof RpcValue.Struct struct) ? struct.members() : Map.of();
		sent.forEach((name, value) -> {
			Option option = this.options.get(name);
			if (option != null && option.setting() != null) {
				this.settings.write(option.setting(), value.text());
			}
		});
		return show(sent.keySet(), call);
	}

}
