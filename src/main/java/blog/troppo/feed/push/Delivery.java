package blog.troppo.feed.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import blog.troppo.feed.FeedSource;
import blog.troppo.feed.Hubs;
import blog.troppo.feed.WrittenFeed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.stereotype.Component;

/**
 * Sends a subscriber the feed as it is now, signed with the secret that only the two
 * know; or, by rssCloud, its address.
 */
@Component
class Delivery {

	static final TaskDescriptor<Long> TASK = TaskDescriptor.of("deliver-feed-news", Long.class);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private static final int GONE = 410;

	private final Subscriptions subscriptions;

	private final FeedSource feeds;

	private final Hubs hubs;

	private final Callbacks callbacks;

	Delivery(Subscriptions subscriptions, FeedSource feeds, Hubs hubs, Callbacks callbacks) {
		this.subscriptions = subscriptions;
		this.feeds = feeds;
		this.hubs = hubs;
		this.callbacks = callbacks;
	}

	/** To a subscriber that is there and has not been told of this state yet. */
	void deliver(long id) {
		Optional<Subscription> subscription = this.subscriptions.find(id);
		Optional<WrittenFeed> feed = subscription.flatMap((to) -> this.feeds.read(to.topic()));
		if (feed.isPresent() && !feed.get().digest().equals(subscription.orElseThrow().delivered())) {
			deliver(subscription.orElseThrow(), feed.get());
		}
	}

	private void deliver(Subscription to, WrittenFeed feed) {
		try {
			Callbacks.Reply reply = (to.protocol() == Protocol.WEBSUB)
					? this.callbacks.post(to.callback(), feed.contentType(), feed.body(), headers(to, feed), LONGEST)
					: this.callbacks.post(to.callback(), Map.of("url", to.topic()), LONGEST);
			if (reply.status() == GONE) {
				this.subscriptions.end(to.protocol(), to.topic(), to.callback());
			}
			else if (reply.isSuccess()) {
				this.subscriptions.delivered(to, feed.digest());
			}
			else {
				throw new IOException("a subscriber answers " + reply.status());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, String> headers(Subscription to, WrittenFeed feed) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Link", "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(this.hubs.own(), to.topic()));
		if (!to.secret().isEmpty()) {
			headers.put("X-Hub-Signature", "sha256=" + signature(to.secret(), feed.body()));
		}
		return headers;
	}

	static String signature(String secret, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA256", ex);
		}
	}

}
