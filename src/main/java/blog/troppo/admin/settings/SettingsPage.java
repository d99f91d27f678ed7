package blog.troppo.admin.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.admin.settings.Field.Kind;
import blog.troppo.site.SiteSettings;

/** Which settings stand on which of WordPress's pages, in groups. */
enum SettingsPage {

	GENERAL(group("site", Field.text(SiteSettings.BLOGNAME), Field.text(SiteSettings.BLOGDESCRIPTION),
			Field.text(SiteSettings.SITEURL), Field.text(SiteSettings.HOME), Field.text(SiteSettings.ADMIN_EMAIL),
			Field.choice(SiteSettings.WPLANG, "", "de_DE")),
			group("members", Field.tick(SiteSettings.USERS_CAN_REGISTER),
					Field.of(Kind.ROLE, SiteSettings.DEFAULT_ROLE)),
			group("time", Field.of(Kind.ZONE, SiteSettings.TIMEZONE_STRING), Field.text(SiteSettings.DATE_FORMAT),
					Field.text(SiteSettings.TIME_FORMAT), Field.choice(SiteSettings.START_OF_WEEK, "1", "6", "0"))),

	WRITING(group("posts", Field.of(Kind.CATEGORY, SiteSettings.DEFAULT_CATEGORY), Field.tick(SiteSettings.USE_SMILIES),
			Field.number(SiteSettings.REVISIONS_TO_KEEP)),
			group("news", Field.lines(SiteSettings.PING_SITES), Field.tick(SiteSettings.WEBSUB_OWN_HUB),
					Field.lines(SiteSettings.WEBSUB_HUBS), Field.tick(SiteSettings.RSS_CLOUD)),
			group("programs", Field.tick(SiteSettings.XMLRPC))),

	READING(group("front", Field.choice(SiteSettings.SHOW_ON_FRONT, "posts", "page"),
			Field.of(Kind.PAGE, SiteSettings.PAGE_ON_FRONT), Field.of(Kind.PAGE, SiteSettings.PAGE_FOR_POSTS),
			Field.number(SiteSettings.POSTS_PER_PAGE), Field.tick(SiteSettings.SEARCH_RANKED)),
			group("feeds", Field.number(SiteSettings.POSTS_PER_RSS),
					Field.choice(SiteSettings.RSS_USE_EXCERPT, "0", "1")),
			group("engines", Field.tick(SiteSettings.BLOG_PUBLIC), Field.tick(SiteSettings.SOCIAL_METADATA))),

	DISCUSSION(
			group("defaults", Field.tick(SiteSettings.DEFAULT_PINGBACK_FLAG),
					Field.tick(SiteSettings.DEFAULT_PING_STATUS), Field.tick(SiteSettings.DEFAULT_COMMENT_STATUS)),
			group("others", Field.tick(SiteSettings.PINGBACKS)),
			group("form", Field.tick(SiteSettings.REQUIRE_NAME_EMAIL), Field.tick(SiteSettings.COMMENT_REGISTRATION),
					Field.tick(SiteSettings.COMMENTS_COOKIES_OPT_IN), Field.tick(SiteSettings.COMMENT_FOLLOWING),
					Field.number(SiteSettings.COMMENT_EDIT_MINUTES), Field.tick(SiteSettings.CLOSE_COMMENTS),
					Field.number(SiteSettings.CLOSE_COMMENTS_DAYS)),
			group("list", Field.tick(SiteSettings.THREAD_COMMENTS), Field.number(SiteSettings.THREAD_COMMENTS_DEPTH),
					Field.tick(SiteSettings.PAGE_COMMENTS), Field.number(SiteSettings.COMMENTS_PER_PAGE),
					Field.choice(SiteSettings.DEFAULT_COMMENTS_PAGE, "newest", "oldest"),
					Field.choice(SiteSettings.COMMENT_ORDER, "asc", "desc")),
			group("mail", Field.tick(SiteSettings.COMMENTS_NOTIFY), Field.tick(SiteSettings.MODERATION_NOTIFY)),
			group("moderation", Field.tick(SiteSettings.COMMENT_MODERATION),
					Field.tick(SiteSettings.COMMENT_PREVIOUSLY_APPROVED), Field.number(SiteSettings.COMMENT_MAX_LINKS),
					Field.lines(SiteSettings.MODERATION_KEYS), Field.lines(SiteSettings.DISALLOWED_KEYS),
					Field.number(SiteSettings.SPAM_HOLD_POINTS), Field.number(SiteSettings.SPAM_POINTS)),
			group("avatars", Field.tick(SiteSettings.SHOW_AVATARS),
					Field.choice(SiteSettings.AVATAR_SOURCE, "gravatar", "local"),
					Field.choice(SiteSettings.AVATAR_RATING, "G", "PG", "R", "X"))),

	MEDIA(group("thumbnail", Field.number(SiteSettings.THUMBNAIL_WIDTH), Field.number(SiteSettings.THUMBNAIL_HEIGHT),
			Field.tick(SiteSettings.THUMBNAIL_CROP)),
			group("sizes", Field.number(SiteSettings.MEDIUM_WIDTH), Field.number(SiteSettings.MEDIUM_HEIGHT),
					Field.number(SiteSettings.LARGE_WIDTH), Field.number(SiteSettings.LARGE_HEIGHT)),
			group("folders", Field.tick(SiteSettings.UPLOADS_BY_MONTH))),

	PERMALINK(group("structure", Field.text(SiteSettings.PERMALINK_STRUCTURE)),
			group("bases", Field.text(SiteSettings.CATEGORY_BASE), Field.text(SiteSettings.TAG_BASE))),

	PRIVACY(group("policy", Field.of(Kind.PAGE, SiteSettings.PRIVACY_PAGE)));

	private final List<Group> groups;

	SettingsPage(Group... groups) {
		this.groups = List.of(groups);
	}

	/** Settings that belong together; {@code settings.group.NAME} says what they are. */
	record Group(String name, List<Field> fields) {
	}

	private static Group group(String name, Field... fields) {
		return new Group(name, List.of(fields));
	}

	static Optional<SettingsPage> named(String name) {
		return Stream.of(values()).filter((page) -> page.key().equals(name)).findFirst();
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<Group> groups() {
		return this.groups;
	}

	List<Field> fields() {
		return this.groups.stream().flatMap((group) -> group.fields().stream()).toList();
	}

}
