package blog.troppo.theme.site;

import java.util.Collection;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Posts;
import blog.troppo.content.Terms;
import blog.troppo.discussion.CommentFinder;
import blog.troppo.discussion.LatestComments;
import blog.troppo.embed.RemoteFeeds;
import blog.troppo.formatting.Language;
import blog.troppo.formatting.data.CommentPaging;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.data.SiteView;
import blog.troppo.formatting.data.UserView;
import blog.troppo.media.Attachments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import blog.troppo.theme.folder.Theme;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the site to the blocks of one response. */
@Component
public class BlockSites {

	private final PostFinder finder;

	private final Posts posts;

	private final Terms terms;

	private final Users users;

	private final CommentFinder comments;

	private final LatestComments latestComments;

	private final Attachments attachments;

	private final Permalinks permalinks;

	private final TermLinks links;

	private final Settings settings;

	private final SiteUrls urls;

	private final SiteClock clock;

	private final JdbcClient database;

	private final RemoteFeeds feeds;

	private final UsualMenu usualMenu;

	private final ShownMeta meta;

	BlockSites(PostFinder finder, Posts posts, Terms terms, Users users, CommentFinder comments,
			LatestComments latestComments, Attachments attachments, Permalinks permalinks, TermLinks links,
			Settings settings, SiteUrls urls, SiteClock clock, JdbcClient database, RemoteFeeds feeds,
			UsualMenu usualMenu, ShownMeta meta) {
		this.meta = meta;
		this.usualMenu = usualMenu;
		this.finder = finder;
		this.posts = posts;
		this.terms = terms;
		this.users = users;
		this.comments = comments;
		this.latestComments = latestComments;
		this.attachments = attachments;
		this.permalinks = permalinks;
		this.links = links;
		this.settings = settings;
		this.urls = urls;
		this.clock = clock;
		this.database = database;
		this.feeds = feeds;
	}

	/** The attachments of one response, none of them read yet. */
	public SiteMedia media() {
		return new SiteMedia(this.finder, this.attachments, this.permalinks);
	}

	/**
	 * The site as it may be seen by who asks.
	 * @param unlocked the posts whose password this viewer gave
	 * @param posts those that will be asked for, found for that viewer already
	 * @param theme that the site wears for this response
	 */
	public SiteData open(Asker asker, Set<Long> unlocked, Collection<Post> posts, SiteMedia media, Theme theme) {
		SiteView site = site();
		SitePosts known = new SitePosts(this.finder, this.permalinks, this.urls, this.database, site, this.meta, asker,
				unlocked);
		known.expect(posts);
		return new SiteData(site, known, new SiteTerms(this.terms, this.links, known, this.database, site.language()),
				new SiteComments(this.comments, this.latestComments, this.finder, this.permalinks, this.clock),
				this::user, media, new SiteMarkup(this.posts, this.usualMenu, this.database, theme),
				this.feeds::entries);
	}

	private SiteView site() {
		return new SiteView(this.settings.get(SiteSettings.BLOGNAME), this.settings.get(SiteSettings.BLOGDESCRIPTION),
				this.urls.home(), withoutSlash(this.urls.site("/")), this.settings.get(SiteSettings.DATE_FORMAT),
				this.settings.get(SiteSettings.TIME_FORMAT), this.settings.get(SiteSettings.START_OF_WEEK), postsPage(),
				this.settings.get(SiteSettings.SITE_LOGO), this.settings.get(SiteSettings.SHOW_AVATARS),
				this.settings.get(SiteSettings.AVATAR_SOURCE).equals("local"),
				this.settings.get(SiteSettings.AVATAR_DEFAULT), this.settings.get(SiteSettings.COMMENT_REGISTRATION),
				this.settings.get(SiteSettings.THREAD_COMMENTS) ? this.settings.get(SiteSettings.THREAD_COMMENTS_DEPTH)
						: 1,
				commentPaging(), Language.of(this.settings.get(SiteSettings.WPLANG)),
				java.time.Clock.fixed(this.clock.now(), this.clock.zone()));
	}

	private long postsPage() {
		return this.settings.get(SiteSettings.SHOW_ON_FRONT).equals("page")
				? this.settings.get(SiteSettings.PAGE_FOR_POSTS) : 0;
	}

	private CommentPaging commentPaging() {
		return new CommentPaging(this.settings.get(SiteSettings.PAGE_COMMENTS),
				this.settings.get(SiteSettings.COMMENTS_PER_PAGE),
				this.settings.get(SiteSettings.DEFAULT_COMMENTS_PAGE).equals("newest"),
				this.settings.get(SiteSettings.COMMENT_ORDER).equals("desc"));
	}

	private @Nullable UserView user(long id) {
		return this.users.findById(id).map(this::view).orElse(null);
	}

	private UserView view(User user) {
		return new UserView(user.id(), user.login(), user.displayName(), user.email(), user.url(),
				user.meta("description").orElse(""), this.permalinks.of(user));
	}

	private static String withoutSlash(String address) {
		return address.substring(0, address.length() - 1);
	}

}
