package blog.troppo.discussion.linkback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.discussion.LinkTargets;
import blog.troppo.formatting.Escape;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Caller;
import blog.troppo.user.Viewer;
import org.jsoup.Jsoup;

import org.springframework.stereotype.Component;

/**
 * Pingbacks from one post of this blog to another. Nobody is asked over HTTP: a router
 * need not lead back here, and both posts are at hand.
 */
@Component
class OwnLinks {

	private final LinkTargets targets;

	private final PostFinder finder;

	private final IncomingLinks incoming;

	private final AwaitedLinks awaited;

	private final VerifiedLinks verified;

	private final Settings settings;

	private final SiteClock clock;

	OwnLinks(LinkTargets targets, PostFinder finder, IncomingLinks incoming, AwaitedLinks awaited,
			VerifiedLinks verified, Settings settings, SiteClock clock) {
		this.targets = targets;
		this.finder = finder;
		this.incoming = incoming;
		this.awaited = awaited;
		this.verified = verified;
		this.settings = settings;
		this.clock = clock;
	}

	/** Whether an address is one of this blog. */
	boolean isHere(String address) {
		return this.targets.isHere(address);
	}

	SentLinks.Kind tell(LinkDelivery.Delivery delivery) {
		Optional<Post> source = this.finder.find(delivery.post(), Viewer.anybody());
		Optional<Post> target = this.targets.find(delivery.target())
			.filter((post) -> post.id() != delivery.post())
			.filter(this.incoming::areTakenBy);
		if (source.isEmpty() || target.isEmpty()) {
			return SentLinks.Kind.NONE;
		}
		IncomingLink link = IncomingLink.pingback(delivery.source(), delivery.target(), target.get().id(),
				Caller.NOBODY);
		if (!this.awaited.isKnown(link)) {
			this.verified.conclude(new AwaitedLinks.Awaited(0, link, this.clock.now()), page(source.get(), delivery));
		}
		return SentLinks.Kind.PINGBACK;
	}

	/** What a look would find, as far as it is quoted. */
	private RemotePage page(Post post, LinkDelivery.Delivery delivery) {
		String title = Jsoup.parse(post.title()).text() + " – " + this.settings.get(SiteSettings.BLOGNAME);
		String html = "<title>" + Escape.html(title) + "</title><body>" + post.content();
		return new RemotePage(200, URI.create(delivery.source()), List.of(), null, "text/html; charset=utf-8",
				html.getBytes(StandardCharsets.UTF_8));
	}

}
