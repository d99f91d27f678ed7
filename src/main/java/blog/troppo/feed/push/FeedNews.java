package blog.troppo.feed.push;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import blog.troppo.content.PostChanged;
import blog.troppo.content.PostStatus;
import blog.troppo.discussion.CommentChanged;
import blog.troppo.feed.FeedSource;
import blog.troppo.feed.Hubs;
import blog.troppo.feed.WrittenFeed;
import blog.troppo.site.TaskQueue;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks which feeds have news, a moment after something was published, changed or taken
 * away, and queues the telling. Only what a feed is at that moment counts: what came and
 * went in between leaves no trace.
 */
@Component
class FeedNews {

	/** Short enough that a subscriber has a new post within two seconds. */
	static final Duration SETTLING = Duration.ofSeconds(1);

	static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("look-for-feed-news");

	private final Subscriptions subscriptions;

	private final FeedSource feeds;

	private final Hubs hubs;

	private final TaskQueue queue;

	private final InstantSource clock;

	FeedNews(Subscriptions subscriptions, FeedSource feeds, Hubs hubs, TaskQueue queue, InstantSource clock) {
		this.subscriptions = subscriptions;
		this.feeds = feeds;
		this.hubs = hubs;
		this.queue = queue;
		this.clock = clock;
	}

	/** Each change queues a look of its own, so that none is lost to one just running. */
	@EventListener
	void changed(PostChanged change) {
		boolean seen = PostStatus.PUBLISH.equals(change.before()) || PostStatus.PUBLISH.equals(change.after());
		if (seen && change.type().isPublic()) {
			lookSoon();
		}
	}

	/** Feeds of comments are feeds too. */
	@EventListener
	void changed(CommentChanged change) {
		if (change.isPublic()) {
			lookSoon();
		}
	}

	private void lookSoon() {
		if (this.hubs.others().isEmpty() && !this.subscriptions.areThere()) {
			return;
		}
		this.queue.add(LOOK.instance(UUID.randomUUID().toString()).build(), this.clock.instant().plus(SETTLING));
	}

	@Transactional
	public void look() {
		Stream<String> own = this.hubs.others().isEmpty() ? Stream.of() : publicFeeds().stream();
		Stream.concat(own, this.subscriptions.topics().stream()).distinct().forEach(this::look);
	}

	private void look(String topic) {
		Optional<WrittenFeed> feed = this.feeds.read(topic);
		if (feed.isEmpty()) {
			this.subscriptions.forget(topic);
			this.subscriptions.to(topic).forEach(this::deny);
		}
		else if (this.subscriptions.isNews(topic, feed.get().digest())) {
			tell(topic, feed.get().digest());
		}
	}

	private void tell(String topic, String digest) {
		for (Subscription subscription : this.subscriptions.to(topic)) {
			this.queue.add(Delivery.TASK.instance(subscription.id() + "-" + digest).data(subscription.id()).build(),
					this.clock.instant());
		}
		if (publicFeeds().contains(topic)) {
			for (String hub : this.hubs.others()) {
				this.queue.add(HubPing.TASK.instance(UUID.randomUUID().toString())
					.data(new HubPing.Publication(hub, topic))
					.build(), this.clock.instant());
			}
		}
	}

	private void deny(Subscription subscription) {
		this.subscriptions.end(subscription.protocol(), subscription.topic(), subscription.callback());
		if (subscription.protocol() == Protocol.WEBSUB) {
			this.queue.add(Intent.TASK.instance(UUID.randomUUID().toString())
				.data(Intent.Wish.denied(subscription.topic(), subscription.callback()))
				.build(), this.clock.instant());
		}
	}

	/**
	 * Those that hubs elsewhere are told of: the feeds that readers find on the pages.
	 */
	private List<String> publicFeeds() {
		return this.feeds.main();
	}

}
