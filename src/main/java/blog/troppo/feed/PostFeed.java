package blog.troppo.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Escape;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.FeedTexts;
import blog.troppo.theme.Texts;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;

/** The feed of posts: of the whole site, or of an archive. */
@Component
class PostFeed {

	private final SiteUrls urls;

	private final Settings settings;

	private final Permalinks permalinks;

	private final FeedTexts texts;

	private final FeedAddress addresses;

	private final Posts all;

	PostFeed(SiteUrls urls, Settings settings, Permalinks permalinks, FeedTexts texts, FeedAddress addresses,
			Posts all) {
		this.urls = urls;
		this.settings = settings;
		this.permalinks = permalinks;
		this.texts = texts;
		this.addresses = addresses;
		this.all = all;
	}

	FeedChannel of(String title, String self, List<Post> posts) {
		Texts shared = this.texts.texts(posts);
		Instant built = posts.stream()
			.flatMap((post) -> post.modifiedAt().stream())
			.max(Comparator.naturalOrder())
			.or(this.all::findLastModified)
			.orElse(null);
		String home = this.urls.home();
		return new FeedChannel(title, self, this.addresses.below(home + "/", FeedFormat.ATOM), home, home,
				this.texts.name(this.settings.get(SiteSettings.BLOGDESCRIPTION)), built, "en-US", false,
				posts.stream().map((post) -> item(post, shared)).toList());
	}

	private FeedItem item(Post post, Texts shared) {
		String link = this.permalinks.of(post);
		String content = this.settings.get(SiteSettings.RSS_USE_EXCERPT) ? null : this.texts.content(post, shared);
		return new FeedItem(this.texts.title(post), this.texts.titleMarkup(post), link,
				post.author().map(User::displayName).orElse(""), post.author().map(User::url).orElse(""),
				post.publishedAt().orElse(null), post.modifiedAt().orElse(null), categories(post), post.guid(),
				this.texts.summary(post, shared), content, discussion(post, link), null);
	}

	private static List<String> categories(Post post) {
		return Stream.concat(post.terms(Taxonomy.CATEGORY), post.terms(Taxonomy.POST_TAG))
			.map(Term::name)
			.map(Escape::decode)
			.distinct()
			.toList();
	}

	private FeedItem.@org.jspecify.annotations.Nullable Discussion discussion(Post post, String link) {
		if (post.commentCount() == 0 && !post.takesComments()) {
			return null;
		}
		String comments = link + (post.commentCount() > 0 ? "#comments" : "#respond");
		return new FeedItem.Discussion(link, comments, this.addresses.below(link, FeedFormat.RSS2),
				this.addresses.below(link, FeedFormat.ATOM), post.commentCount());
	}

}
