package blog.troppo.discussion.linkback;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostChanged;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostPings;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteEnvironment;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Viewer;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells other pages that a post links to them. It waits a minute first: a post that is
 * gone again by then, as clients make to see the theme, was never there.
 */
@Component
class OutgoingLinks {

	static final TaskDescriptor<Long> TASK = TaskDescriptor.of("tell-links", Long.class);

	static final Duration HOLD = Duration.ofMinutes(1);

	private static final int MOST = 100;

	private static final Pattern BARE = Pattern.compile("https?://[^\\s\"'<>\\[\\]]{4,1000}");

	private final SiteEnvironment environment;

	private final Settings settings;

	private final PostFinder finder;

	private final PostPings pings;

	private final SentLinks sent;

	private final Permalinks permalinks;

	private final TaskQueue queue;

	private final SiteClock clock;

	OutgoingLinks(SiteEnvironment environment, Settings settings, PostFinder finder, PostPings pings, SentLinks sent,
			Permalinks permalinks, TaskQueue queue, SiteClock clock) {
		this.environment = environment;
		this.settings = settings;
		this.finder = finder;
		this.pings = pings;
		this.sent = sent;
		this.permalinks = permalinks;
		this.queue = queue;
		this.clock = clock;
	}

	@EventListener
	void remember(PostChanged change) {
		boolean told = change.type().equals(PostType.POST) || change.type().equals(PostType.PAGE);
		boolean seen = PostStatus.PUBLISH.equals(change.after()) || PostStatus.PUBLISH.equals(change.before());
		if (told && seen && this.environment.isProduction()) {
			this.queue.add(TASK.instance(String.valueOf(change.id())).data(change.id()).build(),
					this.clock.now().plus(HOLD));
		}
	}

	/** Queues one delivery for each page that is to hear of this post. */
	@Transactional
	void tell(long id) {
		List<SentLinks.Sent> earlier = this.sent.of(id);
		Optional<Post> post = this.finder.find(id, Viewer.anybody())
			.filter((found) -> found.is(PostStatus.PUBLISH) && !found.needsPassword());
		Set<LinkDelivery.Delivery> deliveries = new LinkedHashSet<>();
		earlier.stream()
			.filter((link) -> link.kind() == SentLinks.Kind.WEBMENTION)
			.forEach((link) -> deliveries
				.add(new LinkDelivery.Delivery(id, link.source(), link.target(), false, post.isEmpty())));
		post.ifPresent((found) -> addNew(found, earlier, deliveries));
		deliveries.stream().limit(MOST).forEach((delivery) -> this.queue.add(delivery.task(), this.clock.now()));
	}

	private void addNew(Post post, List<SentLinks.Sent> earlier, Set<LinkDelivery.Delivery> deliveries) {
		String source = this.permalinks.of(post);
		this.pings.wanted(post.id())
			.forEach((address) -> deliveries.add(new LinkDelivery.Delivery(post.id(), source, address, true, false)));
		if (!this.settings.get(SiteSettings.DEFAULT_PINGBACK_FLAG)) {
			return;
		}
		Set<String> links = links(post.content(), source);
		links.removeAll(this.pings.done(post.id()));
		earlier.forEach((link) -> links.remove(link.target()));
		links.remove(source);
		links.forEach((link) -> deliveries.add(new LinkDelivery.Delivery(post.id(), source, link, false, false)));
	}

	/** Where a text leads, also where it names an address without linking to it. */
	static Set<String> links(String content, String base) {
		Document text = Jsoup.parseBodyFragment(content, base);
		Set<String> links = new LinkedHashSet<>();
		text.select("a[href], area[href]").forEach((link) -> add(link.absUrl("href"), links));
		text.select("a").remove();
		BARE.matcher(text.body().text()).results().forEach((bare) -> add(bare.group(), links));
		return links;
	}

	private static void add(String address, Set<String> links) {
		String bare = address.replaceFirst("#.*", "");
		if (bare.startsWith("http://") || bare.startsWith("https://")) {
			links.add(bare);
		}
	}

}
