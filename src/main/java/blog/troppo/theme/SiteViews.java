package blog.troppo.theme;

import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostStatus;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import blog.troppo.theme.view.ImageView;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.SiteView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The site as a view. */
@Component
class SiteViews {

	private final Settings settings;

	private final SiteUrls urls;

	private final SiteClock clock;

	private final ContentFormatting formatting;

	private final FeedLinks feeds;

	private final Images images;

	private final PostFinder finder;

	private final Permalinks permalinks;

	private final Titles titles;

	SiteViews(Settings settings, SiteUrls urls, SiteClock clock, ContentFormatting formatting, FeedLinks feeds,
			Images images, PostFinder finder, Permalinks permalinks, Titles titles) {
		this.settings = settings;
		this.urls = urls;
		this.clock = clock;
		this.formatting = formatting;
		this.feeds = feeds;
		this.images = images;
		this.finder = finder;
		this.permalinks = permalinks;
		this.titles = titles;
	}

	/**
	 * @param in whether it is for those who are signed in
	 */
	SiteView of(boolean in) {
		String login = this.urls.site("/wp-login.php");
		return new SiteView(text(SiteSettings.BLOGNAME), text(SiteSettings.BLOGDESCRIPTION), this.urls.home("/"),
				language(), isRightToLeft() ? "rtl" : "ltr", "UTF-8", logo(), this.feeds.posts(), this.feeds.comments(),
				this.feeds.follow(), in ? this.urls.site("/wp-login.php?action=logout") : login,
				in ? this.urls.site("/wp-admin/") : login,
				this.settings.get(SiteSettings.USERS_CAN_REGISTER) && !in
						? this.urls.site("/wp-login.php?action=register") : null,
				privacyPolicy(), in, this.clock.siteNow().getYear());
	}

	/** As {@code get_bloginfo('language')}. */
	private String language() {
		String locale = this.settings.get(SiteSettings.WPLANG);
		return locale.matches("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*") ? locale.replace('_', '-') : "en-US";
	}

	private boolean isRightToLeft() {
		return List.of("ar", "ary", "azb", "ckb", "fa", "he", "ps", "sd", "skr", "ug", "ur")
			.contains(language().replaceFirst("-.*", ""));
	}

	private @Nullable ImageView logo() {
		long id = this.settings.get(SiteSettings.SITE_LOGO);
		return (id > 0) ? this.images.find(id).orElse(null) : null;
	}

	private @Nullable LinkView privacyPolicy() {
		long id = this.settings.get(SiteSettings.PRIVACY_PAGE);
		return (id > 0) ? this.finder.loadNamed(List.of(id))
			.stream()
			.filter((page) -> page.is(PostStatus.PUBLISH))
			.map((page) -> new LinkView(this.titles.of(page), this.permalinks.of(page)))
			.findFirst()
			.orElse(null) : null;
	}

	private String text(blog.troppo.site.Setting<String> setting) {
		return ContentFormatting.plain(this.formatting.title(this.settings.get(setting)).markup());
	}

}
