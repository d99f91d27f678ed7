package blog.troppo.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The catalogue of WordPress's settings, each with its type and the value a new site has.
 * An option is added here, in one line; what reads or edits settings finds it here.
 */
public final class SiteSettings {

	private static final Map<String, Setting<?>> CATALOGUE = new LinkedHashMap<>();

	// General
	public static final Setting<String> BLOGNAME = add(Setting.text("blogname", "Troppo"));

	public static final Setting<String> BLOGDESCRIPTION = add(Setting.text("blogdescription", ""));

	public static final Setting<String> SITEURL = add(address("siteurl"));

	public static final Setting<String> HOME = add(address("home"));

	public static final Setting<String> ADMIN_EMAIL = add(
			Setting.text("admin_email", "").sanitizedBy(String::strip).takenIf(OptionTexts::isEmail));

	public static final Setting<Boolean> USERS_CAN_REGISTER = add(Setting.flag("users_can_register", false));

	public static final Setting<String> DEFAULT_ROLE = add(Setting.text("default_role", "subscriber"));

	public static final Setting<String> TIMEZONE_STRING = add(
			Setting.text("timezone_string", "").takenIf(OptionTexts::isZone));

	public static final Setting<String> GMT_OFFSET = add(
			Setting.text("gmt_offset", "0").sanitizedBy(OptionTexts::offset));

	public static final Setting<String> DATE_FORMAT = add(
			Setting.text("date_format", "F j, Y").sanitizedBy(OptionTexts::withoutTags));

	public static final Setting<String> TIME_FORMAT = add(
			Setting.text("time_format", "g:i a").sanitizedBy(OptionTexts::withoutTags));

	public static final Setting<Integer> START_OF_WEEK = add(Setting.number("start_of_week", 1, 0));

	public static final Setting<String> WPLANG = add(
			Setting.text("WPLANG", "").takenIf((locale) -> locale.matches("([a-z]{2,3}(_[A-Z]{2})?(_[a-z0-9]+)?)?")));

	public static final Setting<Long> SITE_ICON = add(Setting.id("site_icon"));

	public static final Setting<Long> SITE_LOGO = add(Setting.id("site_logo"));

	public static final Setting<Long> PRIVACY_PAGE = add(Setting.id("wp_page_for_privacy_policy"));

	// Writing
	public static final Setting<Boolean> USE_SMILIES = add(Setting.flag("use_smilies", true));

	public static final Setting<Long> DEFAULT_CATEGORY = add(Setting.id("default_category"));

	public static final Setting<String> DEFAULT_POST_FORMAT = add(Setting.text("default_post_format", "0"));

	/** How many revisions a post keeps; -1 is all of them. */
	public static final Setting<Integer> REVISIONS_TO_KEEP = add(Setting.number("troppo_revisions_to_keep", -1, -1));

	/** Update services that are told of each new post, one in a line. */
	public static final Setting<String> PING_SITES = add(
			Setting.text("ping_sites", "https://rpc.pingomatic.com/").sanitizedBy(OptionTexts::lines));

	/** WebSub hubs beside the own one, one in a line. */
	public static final Setting<String> WEBSUB_HUBS = add(
			Setting.text("troppo_websub_hubs", "").sanitizedBy(OptionTexts::lines));

	public static final Setting<Boolean> WEBSUB_OWN_HUB = add(Setting.flag("troppo_websub_own_hub", true));

	public static final Setting<Boolean> RSS_CLOUD = add(Setting.flag("troppo_rss_cloud", true));

	/** Whether programs may sign in over XML-RPC. */
	public static final Setting<Boolean> XMLRPC = add(Setting.flag("troppo_xmlrpc", true));

	/** Whether pingbacks of others are taken. */
	public static final Setting<Boolean> PINGBACKS = add(Setting.flag("troppo_pingbacks", true));

	// Reading
	public static final Setting<Integer> POSTS_PER_PAGE = add(Setting.number("posts_per_page", 10, 1));

	public static final Setting<Integer> POSTS_PER_RSS = add(Setting.number("posts_per_rss", 10, 1));

	public static final Setting<Boolean> RSS_USE_EXCERPT = add(Setting.flag("rss_use_excerpt", false));

	public static final Setting<String> SHOW_ON_FRONT = add(Setting.choice("show_on_front", "posts", "page"));

	public static final Setting<Long> PAGE_ON_FRONT = add(Setting.id("page_on_front"));

	public static final Setting<Long> PAGE_FOR_POSTS = add(Setting.id("page_for_posts"));

	public static final Setting<Boolean> BLOG_PUBLIC = add(Setting.flag("blog_public", true));

	/**
	 * OpenGraph, Twitter card and JSON-LD in the heads of pages, which WordPress lacks.
	 */
	public static final Setting<Boolean> SOCIAL_METADATA = add(Setting.flag("troppo_social_metadata", true));

	/** Whether searches are sorted by how much posts say of the words, not by date. */
	public static final Setting<Boolean> SEARCH_RANKED = add(Setting.flag("troppo_search_ranked", false));

	/** Links to the neighbours of a list's page in its head, which WordPress has not. */
	public static final Setting<Boolean> NEIGHBOUR_LINKS = add(Setting.flag("troppo_neighbour_links", false));

	// Discussion
	public static final Setting<Boolean> DEFAULT_PINGBACK_FLAG = add(Setting.flag("default_pingback_flag", true));

	public static final Setting<Boolean> DEFAULT_PING_STATUS = add(Setting.door("default_ping_status", true));

	public static final Setting<Boolean> DEFAULT_COMMENT_STATUS = add(Setting.door("default_comment_status", true));

	public static final Setting<Boolean> REQUIRE_NAME_EMAIL = add(Setting.flag("require_name_email", true));

	public static final Setting<Boolean> COMMENT_REGISTRATION = add(Setting.flag("comment_registration", false));

	public static final Setting<Boolean> CLOSE_COMMENTS = add(Setting.flag("close_comments_for_old_posts", false));

	public static final Setting<Integer> CLOSE_COMMENTS_DAYS = add(Setting.number("close_comments_days_old", 14, 0));

	public static final Setting<Boolean> COMMENTS_COOKIES_OPT_IN = add(
			Setting.flag("show_comments_cookies_opt_in", true));

	public static final Setting<Boolean> THREAD_COMMENTS = add(Setting.flag("thread_comments", true));

	public static final Setting<Integer> THREAD_COMMENTS_DEPTH = add(Setting.number("thread_comments_depth", 5, 1));

	public static final Setting<Boolean> PAGE_COMMENTS = add(Setting.flag("page_comments", false));

	public static final Setting<Integer> COMMENTS_PER_PAGE = add(Setting.number("comments_per_page", 50, 1));

	public static final Setting<String> DEFAULT_COMMENTS_PAGE = add(
			Setting.choice("default_comments_page", "newest", "oldest"));

	public static final Setting<String> COMMENT_ORDER = add(Setting.choice("comment_order", "asc", "desc"));

	public static final Setting<Boolean> COMMENTS_NOTIFY = add(Setting.flag("comments_notify", true));

	public static final Setting<Boolean> MODERATION_NOTIFY = add(Setting.flag("moderation_notify", true));

	public static final Setting<Boolean> COMMENT_MODERATION = add(Setting.flag("comment_moderation", false));

	public static final Setting<Boolean> COMMENT_PREVIOUSLY_APPROVED = add(
			Setting.flag("comment_previously_approved", true));

	public static final Setting<Integer> COMMENT_MAX_LINKS = add(Setting.number("comment_max_links", 2, 0));

	public static final Setting<String> MODERATION_KEYS = add(
			Setting.text("moderation_keys", "").sanitizedBy(OptionTexts::lines));

	public static final Setting<String> DISALLOWED_KEYS = add(
			Setting.text("disallowed_keys", "").sanitizedBy(OptionTexts::lines));

	public static final Setting<Boolean> SHOW_AVATARS = add(Setting.flag("show_avatars", true));

	public static final Setting<String> AVATAR_RATING = add(Setting.choice("avatar_rating", "G", "PG", "R", "X"));

	public static final Setting<String> AVATAR_DEFAULT = add(Setting.text("avatar_default", "mystery"));

	// Discussion, beyond WordPress
	/** How long somebody waits between two comments; 0 for not at all. */
	public static final Setting<Integer> COMMENT_FLOOD_SECONDS = add(Setting.number("comment_flood_seconds", 15, 0));

	/** Where faces come from. */
	public static final Setting<String> AVATAR_SOURCE = add(Setting.choice("avatar_source", "gravatar", "local"));

	/** How long commenters may correct what they said; 0 for not at all. */
	public static final Setting<Integer> COMMENT_EDIT_MINUTES = add(Setting.number("comment_edit_minutes", 10, 0));

	/** Whether commenters may ask to be told of later comments by mail. */
	public static final Setting<Boolean> COMMENT_FOLLOWING = add(Setting.flag("comment_following", true));

	public static final Setting<Integer> SPAM_HOLD_POINTS = add(Setting.number("spam_hold_points", 5, 1));

	public static final Setting<Integer> SPAM_POINTS = add(Setting.number("spam_points", 10, 1));

	// Media
	public static final Setting<Integer> THUMBNAIL_WIDTH = add(Setting.number("thumbnail_size_w", 150, 0));

	public static final Setting<Integer> THUMBNAIL_HEIGHT = add(Setting.number("thumbnail_size_h", 150, 0));

	public static final Setting<Boolean> THUMBNAIL_CROP = add(Setting.flag("thumbnail_crop", true));

	public static final Setting<Integer> MEDIUM_WIDTH = add(Setting.number("medium_size_w", 300, 0));

	public static final Setting<Integer> MEDIUM_HEIGHT = add(Setting.number("medium_size_h", 300, 0));

	public static final Setting<Integer> MEDIUM_LARGE_WIDTH = add(Setting.number("medium_large_size_w", 768, 0));

	public static final Setting<Integer> MEDIUM_LARGE_HEIGHT = add(Setting.number("medium_large_size_h", 0, 0));

	public static final Setting<Integer> LARGE_WIDTH = add(Setting.number("large_size_w", 1024, 0));

	public static final Setting<Integer> LARGE_HEIGHT = add(Setting.number("large_size_h", 1024, 0));

	public static final Setting<Boolean> UPLOADS_BY_MONTH = add(Setting.flag("uploads_use_yearmonth_folders", true));

	public static final Setting<Boolean> ATTACHMENT_PAGES = add(Setting.flag("wp_attachment_pages_enabled", false));

	// Permalinks
	public static final Setting<String> PERMALINK_STRUCTURE = add(
			Setting.text("permalink_structure", "").sanitizedBy(OptionTexts::path).takenIf(OptionTexts::isStructure));

	public static final Setting<String> CATEGORY_BASE = add(
			Setting.text("category_base", "").sanitizedBy(OptionTexts::base));

	public static final Setting<String> TAG_BASE = add(Setting.text("tag_base", "").sanitizedBy(OptionTexts::base));

	// Theme
	public static final Setting<String> TEMPLATE = add(Setting.text("template", "verandah"));

	public static final Setting<String> STYLESHEET = add(Setting.text("stylesheet", "verandah"));

	public static final Setting<String> SIDEBARS_WIDGETS = add(Setting.text("sidebars_widgets", "a:0:{}"));

	private SiteSettings() {
	}

	public static Collection<Setting<?>> all() {
		return java.util.Collections.unmodifiableCollection(CATALOGUE.values());
	}

	public static @Nullable Setting<?> named(String name) {
		return CATALOGUE.get(name);
	}

	private static Setting<String> address(String name) {
		return Setting.text(name, "http://localhost:8080")
			.sanitizedBy(SiteUrls::withoutTrailingSlash)
			.takenIf(OptionTexts::isSite);
	}

	private static <T> Setting<T> add(Setting<T> setting) {
		CATALOGUE.put(setting.name(), setting);
		return setting;
	}

}
