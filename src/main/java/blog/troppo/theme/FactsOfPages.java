package blog.troppo.theme;

import java.util.regex.Pattern;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Term;
import blog.troppo.site.FrontPage;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.Subject.AuthorArchive;
import blog.troppo.theme.Subject.SearchResults;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.Subject.TermArchive;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds a page's {@link PageFacts}. */
@Component
class FactsOfPages {

	/** The same page again, for whoever answers a comment without scripts. */
	private static final Pattern REPLY = Pattern.compile("[?&]replytocom=");

	private final FrontPage front;

	private final Settings settings;

	private final SiteUrls urls;

	private final PermalinkBases bases;

	private final Permalinks permalinks;

	private final DocumentTitle title;

	private final FeedLinks feeds;

	private final PageLinks pages;

	FactsOfPages(FrontPage front, Settings settings, SiteUrls urls, PermalinkBases bases, Permalinks permalinks,
			DocumentTitle title, FeedLinks feeds, PageLinks pages) {
		this.front = front;
		this.settings = settings;
		this.urls = urls;
		this.bases = bases;
		this.permalinks = permalinks;
		this.title = title;
		this.feeds = feeds;
		this.pages = pages;
	}

	PageFacts of(MainQuery query) {
		Subject subject = query.subject();
		Post post = (subject instanceof Single single) ? single.post() : null;
		return new PageFacts(this.title.of(query), (post != null) ? canonical(post, query) : null,
				(post != null) ? shortlink(post) : null, json(subject), this.feeds.of(subject), post != null,
				robots(query));
	}

	private @Nullable String canonical(Post post, MainQuery query) {
		if (!post.is(PostStatus.PUBLISH) && !post.is(PostStatus.INHERIT)) {
			return null;
		}
		String permalink = this.permalinks.of(post);
		if (query.commentPage() > 0) {
			return this.pages.ofComments(permalink, query.commentPage());
		}
		return this.pages.ofPart(permalink, query.part());
	}

	/** Where other blogs announce that they wrote about a post. */
	String trackback(Post post) {
		String permalink = this.permalinks.of(post);
		return permalink.contains("?") ? this.urls.site("/wp-trackback.php?p=" + post.id())
				: this.bases.structure().below(permalink, "trackback");
	}

	String shortlink(Post post) {
		return this.front.is(post.id()) ? this.urls.home("/") : this.urls.home("/?p=" + post.id());
	}

	private @Nullable String json(Subject subject) {
		String route = switch (subject.offered()) {
			case Single single -> ofType(single.post().type()) + "/" + single.post().id();
			case TermArchive archive -> ofTaxonomy(archive.term());
			case AuthorArchive archive -> "users/" + archive.author().id();
			default -> "";
		};
		return route.isEmpty() ? null : rest("wp/v2/" + route);
	}

	/** The address of a route of the REST API. */
	String rest(String route) {
		PermalinkStructure structure = this.bases.structure();
		return structure.isPlain() ? this.urls.home("/index.php?rest_route=/" + route)
				: this.urls.home(structure.root() + "wp-json/" + route);
	}

	private static String ofType(PostType type) {
		return type.equals(PostType.ATTACHMENT) ? "media" : type.plural();
	}

	private static String ofTaxonomy(Term term) {
		return switch (term.taxonomy().name()) {
			case "category" -> "categories/" + term.id();
			case "post_tag" -> "tags/" + term.id();
			default -> "";
		};
	}

	private String robots(MainQuery query) {
		if (!this.settings.get(SiteSettings.BLOG_PUBLIC)) {
			return "noindex, nofollow";
		}
		if (query.subject() instanceof SearchResults) {
			return "noindex, follow, max-image-preview:large";
		}
		return REPLY.matcher(query.path()).find() ? "max-image-preview:large, noindex, follow"
				: "max-image-preview:large";
	}

}
