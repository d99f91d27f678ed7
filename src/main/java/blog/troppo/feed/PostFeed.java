package blog.troppo.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Characters;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.FeedTexts;
import blog.troppo.theme.Texts;
import blog.troppo.user.User;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The feed of posts: of the whole site, or of an archive. */
@Component
class PostFeed {

	private static final String ICON_SIZE = "site_icon-32";

	private final SiteUrls urls;

	private final Settings settings;

	private final Permalinks permalinks;

	private final FeedTexts texts;

	private final FeedAddress addresses;

	private final Attachments attachments;

	private final PostFinder posts;

	PostFeed(SiteUrls urls, Settings settings, Permalinks permalinks, FeedTexts texts, FeedAddress addresses,
			Attachments attachments, PostFinder posts) {
		this.urls = urls;
		this.settings = settings;
		this.permalinks = permalinks;
		this.texts = texts;
		this.addresses = addresses;
		this.attachments = attachments;
		this.posts = posts;
	}

	/**
	 * The feed of these posts.
	 * @param built when the newest of what it is about was changed
	 * @param page which part of posts that are cut into pages
	 * @param next where the list goes on; null if it does not
	 */
	FeedChannel of(String title, String self, List<Post> posts, @Nullable Instant built, int page,
			@Nullable String next) {
		Texts shared = this.texts.texts(posts);
		Map<Long, Attachment> pictures = this.attachments.find(
				Stream
					.concat(Stream.of(this.settings.get(SiteSettings.SITE_ICON)).filter((id) -> id > 0),
							posts.stream().flatMap((post) -> picture(post).stream()))
					.distinct()
					.toList());
		Set<Long> originals = originals(posts);
		String home = this.urls.home();
		return new FeedChannel(title, self, this.addresses.ofPosts(FeedFormat.ATOM), home, home,
				this.texts.description(), built, this.texts.language(), this.texts.styleSheet(), false, icon(pictures),
				next,
				posts.stream()
					.map((post) -> item(post, page, shared, pictures)
						.identified(originals.contains(post.id()) ? post.guid() : this.permalinks.plain(post)))
					.toList());
	}

	/**
	 * Those that have a guid which no older post has. Imports and copies can give one
	 * guid to two, of which readers would show but one.
	 */
	private Set<Long> originals(List<Post> posts) {
		return this.posts
			.firstOfGuids(posts.stream().map(Post::guid).filter((guid) -> !guid.isBlank()).distinct().toList());
	}

	private @Nullable String icon(Map<Long, Attachment> pictures) {
		Attachment icon = pictures.get(this.settings.get(SiteSettings.SITE_ICON));
		return (icon != null) ? icon.size(ICON_SIZE).map(Attachment.Size::url).orElse(icon.url()) : null;
	}

	private static Optional<Long> picture(Post post) {
		return post.needsPassword() ? Optional.empty()
				: post.meta("_thumbnail_id").filter((id) -> id.matches("\\d{1,18}")).map(Long::valueOf);
	}

	private FeedItem item(Post post, int page, Texts shared, Map<Long, Attachment> pictures) {
		String link = this.permalinks.of(post);
		String summary = this.texts.summary(post, page, shared);
		String content = this.settings.get(SiteSettings.RSS_USE_EXCERPT) ? null
				: this.texts.content(post, page, shared);
		return new FeedItem(this.texts.title(post), this.texts.titleMarkup(post), link,
				post.author().map(User::displayName).map(Characters::numericReferences).orElse(""),
				post.author().map(User::url).orElse(""), post.publishedAt().orElse(null),
				post.modifiedAt().orElse(null), categories(post), post.guid(), summary, content, Enclosure.of(post),
				picture(post).map(pictures::get).map(Attachment::url).orElse(null), discussion(post, link), null);
	}

	private static List<String> categories(Post post) {
		return Stream.concat(post.terms(Taxonomy.CATEGORY), post.terms(Taxonomy.POST_TAG))
			.map(Term::name)
			.map(Characters::convert)
			.distinct()
			.toList();
	}

	private FeedItem.@Nullable Discussion discussion(Post post, String link) {
		if (post.commentCount() == 0 && !post.takesComments()) {
			return null;
		}
		String comments = link + (post.commentCount() > 0 ? "#comments" : "#respond");
		return new FeedItem.Discussion(link, comments, this.addresses.below(link, FeedFormat.RSS2),
				this.addresses.below(link, FeedFormat.ATOM), post.commentCount());
	}

}
