package blog.troppo.feed.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.feed.FeedSource;
import blog.troppo.feed.WrittenFeed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.stereotype.Component;

/**
 * Asks whoever is said to want a feed's news, or none any more, whether that is so
 * (WebSub, 5.3): anybody can send anybody's address. What cannot be had is denied (5.2).
 */
@Component
class Intent {

	static final TaskDescriptor<Wish> TASK = TaskDescriptor.of("verify-websub-intent", Wish.class);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private final SecureRandom random = new SecureRandom();

	private final Subscriptions subscriptions;

	private final FeedSource feeds;

	private final Callbacks callbacks;

	Intent(Subscriptions subscriptions, FeedSource feeds, Callbacks callbacks) {
		this.subscriptions = subscriptions;
		this.feeds = feeds;
		this.callbacks = callbacks;
	}

	/**
	 * What is wanted.
	 *
	 * @param mode {@code subscribe}, {@code unsubscribe} or {@code denied}
	 * @param leaseSeconds for how long; of a subscription
	 */
	record Wish(String mode, String topic, String callback, String secret, long leaseSeconds) {

		static Wish denied(String topic, String callback) {
			return new Wish("denied", topic, callback, "", 0);
		}

		boolean isSubscription() {
			return this.mode.equals("subscribe");
		}

	}

	void verify(Wish wish) {
		try {
			if (wish.mode().equals("denied")) {
				deny(wish, "This feed is not here any more.");
				return;
			}
			Optional<WrittenFeed> feed = wish.isSubscription() ? this.feeds.read(wish.topic()) : Optional.empty();
			if (wish.isSubscription() && feed.isEmpty()) {
				deny(wish, "There is no such feed here.");
			}
			else if (wish.isSubscription() && this.subscriptions.isFull()) {
				deny(wish, "This hub tells as many as it can already.");
			}
			else if (isConfirmed(wish)) {
				feed.ifPresentOrElse((now) -> subscribe(wish, now.digest()),
						() -> this.subscriptions.end(Protocol.WEBSUB, wish.topic(), wish.callback()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void subscribe(Wish wish, String digest) {
		if (this.subscriptions.to(wish.topic()).isEmpty()) {
			this.subscriptions.isNews(wish.topic(), digest);
		}
		this.subscriptions.keep(Protocol.WEBSUB, wish.topic(), wish.callback(), wish.secret(),
				Duration.ofSeconds(wish.leaseSeconds()), digest);
	}

	/** Confirmed by saying the challenge back, and nothing else. */
	private boolean isConfirmed(Wish wish) throws IOException {
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String challenge = HexFormat.of().formatHex(bytes);
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("hub.mode", wish.mode());
		parameters.put("hub.topic", wish.topic());
		parameters.put("hub.challenge", challenge);
		if (wish.isSubscription()) {
			parameters.put("hub.lease_seconds", String.valueOf(wish.leaseSeconds()));
		}
		Callbacks.Reply reply = this.callbacks.get(wish.callback(), parameters, LONGEST);
		return reply.isSuccess() && reply.text().equals(challenge);
	}

	private void deny(Wish wish, String reason) throws IOException {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("hub.mode", "denied");
		parameters.put("hub.topic", wish.topic());
		parameters.put("hub.reason", reason);
		this.callbacks.get(wish.callback(), parameters, LONGEST);
	}

}
