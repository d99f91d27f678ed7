package blog.troppo.site;

import org.springframework.stereotype.Component;

/**
 * What stands at the site's first address: the newest posts, or a page of the owner's
 * choice; then another page may list the posts.
 */
@Component
public class FrontPage {

	private final Settings settings;

	FrontPage(Settings settings) {
		this.settings = settings;
	}

	/** The page that stands there; 0 where the posts do. */
	public long page() {
		return chosen(SiteSettings.PAGE_ON_FRONT);
	}

	/** The page at whose address the posts are listed; 0 for none. */
	public long pageOfPosts() {
		return chosen(SiteSettings.PAGE_FOR_POSTS);
	}

	/** Whether it is this page. */
	public boolean is(long page) {
		return page > 0 && page == page();
	}

	private long chosen(Setting<Long> page) {
		return this.settings.get(SiteSettings.SHOW_ON_FRONT).equals("page") ? this.settings.get(page) : 0;
	}

}
