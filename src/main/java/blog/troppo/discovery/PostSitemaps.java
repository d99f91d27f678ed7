package blog.troppo.discovery;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * Posts and pages by number. Of a list only the ids are held; the posts are read in small
 * parts, and let go once their addresses are known.
 */
@Component
@org.springframework.core.annotation.Order(1)
class PostSitemaps implements SitemapSection {

	private static final int AT_ONCE = 100;

	private static final DateTimeFormatter W3C = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

	private final PostFinder posts;

	private final Permalinks permalinks;

	private final Settings settings;

	private final SiteUrls urls;

	private final SiteClock clock;

	PostSitemaps(PostFinder posts, Permalinks permalinks, Settings settings, SiteUrls urls, SiteClock clock) {
		this.posts = posts;
		this.permalinks = permalinks;
		this.settings = settings;
		this.urls = urls;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "posts";
	}

	@Override
	public List<String> parts() {
		return List.of(PostType.POST.name(), PostType.PAGE.name());
	}

	@Override
	public int pages(String part) {
		int pages = SitemapSection.pagesFor(this.posts.count(all(part), Viewer.anybody()));
		return listsFrontPage(part) ? Math.max(1, pages) : pages;
	}

	@Override
	public List<SitemapEntry> entries(String part, int page) {
		List<SitemapEntry> entries = new ArrayList<>();
		if (page == 1 && listsFrontPage(part)) {
			entries.add(new SitemapEntry(this.urls.home("/"), frontPageModified().map(this::date).orElse(null)));
		}
		List<Long> ids = this.posts.findIds(all(part).page(page, SIZE), Viewer.anybody());
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			List<Post> some = this.posts.loadNamed(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
			Map<Long, String> addresses = this.permalinks.of(some);
			some.forEach((post) -> entries.add(new SitemapEntry(Objects.requireNonNull(addresses.get(post.id())),
					post.modifiedAt().map(this::date).orElse(null))));
		}
		return entries;
	}

	private static PostQuery all(String part) {
		return PostQuery.posts().ofType(PostType.named(part)).sortedBy(Order.ID, true);
	}

	/** The list of posts is no page of its own, but is found among them. */
	private boolean listsFrontPage(String part) {
		return part.equals(PostType.PAGE.name()) && this.settings.get(SiteSettings.SHOW_ON_FRONT).equals("posts");
	}

	/** The latest change of any post on it. */
	private Optional<Instant> frontPageModified() {
		PostQuery shown = PostQuery.posts().page(1, this.settings.get(SiteSettings.POSTS_PER_PAGE));
		return this.posts.loadNamed(this.posts.findIds(shown, Viewer.anybody()))
			.stream()
			.flatMap((post) -> post.modifiedAt().stream())
			.max(Comparator.naturalOrder());
	}

	private String date(Instant instant) {
		return W3C.format(instant.atZone(this.clock.zone()));
	}

}
