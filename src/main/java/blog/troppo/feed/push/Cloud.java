package blog.troppo.feed.push;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.feed.FeedSource;
import blog.troppo.feed.WrittenFeed;
import blog.troppo.formatting.Escape;
import blog.troppo.site.QueryVars;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * rssCloud, at the address that WordPress's plugin has it: who registers is called once
 * to prove that it listens, and told of news by the feed's address for 25 hours.
 */
@Component
class Cloud {

	static final Duration LEASE = Duration.ofHours(25);

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final int MOST_FEEDS = 20;

	private final SecureRandom random = new SecureRandom();

	private final Subscriptions subscriptions;

	private final FeedSource feeds;

	private final Callbacks callbacks;

	private final Settings settings;

	Cloud(Subscriptions subscriptions, FeedSource feeds, Callbacks callbacks, Settings settings) {
		this.subscriptions = subscriptions;
		this.feeds = feeds;
		this.callbacks = callbacks;
		this.settings = settings;
	}

	/**
	 * A registration.
	 * @param address where the request comes from
	 */
	ServerResponse register(Map<String, String> form, String address) {
		List<String> topics = form.entrySet()
			.stream()
			.filter((field) -> field.getKey().matches("url\\d+"))
			.map(Map.Entry::getValue)
			.limit(MOST_FEEDS)
			.toList();
		Optional<String> refusal = refusal(form, topics);
		if (refusal.isPresent()) {
			return answer(false, refusal.get());
		}
		String domain = form.getOrDefault("domain", "");
		String callback = callback(domain.isEmpty() ? address : domain, form);
		Map<String, WrittenFeed> found = new LinkedHashMap<>();
		for (String topic : topics) {
			Optional<WrittenFeed> feed = this.feeds.read(topic);
			if (feed.isEmpty() || !listens(callback, topic, !domain.isEmpty())) {
				return answer(false, feed.isEmpty() ? "There is no feed at " + topic
						: "Your handler did not answer as it should, so nothing was registered.");
			}
			found.put(topic, feed.get());
		}
		found.forEach((topic, feed) -> {
			this.subscriptions.isNews(topic, feed.digest());
			this.subscriptions.keep(Protocol.RSSCLOUD, topic, callback, "", LEASE, feed.digest());
		});
		return answer(true, "Registration successful.");
	}

	private Optional<String> refusal(Map<String, String> form, List<String> topics) {
		String reason = null;
		if (!this.settings.get(SiteSettings.RSS_CLOUD)) {
			reason = "There is no cloud here.";
		}
		else if (!form.getOrDefault("protocol", "http-post").equals("http-post")) {
			reason = "Only the protocol http-post is spoken here.";
		}
		else if (topics.isEmpty()) {
			reason = "No feed is named: url1, url2 and so on.";
		}
		else if (this.subscriptions.isFull()) {
			reason = "As many are told already as can be.";
		}
		return Optional.ofNullable(reason);
	}

	private static String callback(String host, Map<String, String> form) {
		long port = QueryVars.numberIn(form.getOrDefault("port", "80"));
		String path = form.getOrDefault("path", "/");
		boolean literal = host.contains(":") && !host.startsWith("[");
		return ((port == 443) ? "https://" : "http://") + (literal ? "[" + host + "]" : host) + ":" + port
				+ (path.startsWith("/") ? path : "/" + path);
	}

	/** One that names a domain says a challenge back; of any other, success is enough. */
	private boolean listens(String callback, String topic, boolean challenged) {
		try {
			if (!challenged) {
				return this.callbacks.post(callback, Map.of("url", topic), LONGEST).isSuccess();
			}
			byte[] bytes = new byte[16];
			this.random.nextBytes(bytes);
			String challenge = HexFormat.of().formatHex(bytes);
			Map<String, String> parameters = new LinkedHashMap<>(Map.of("url", topic));
			parameters.put("challenge", challenge);
			Callbacks.Reply reply = this.callbacks.get(callback, parameters, LONGEST);
			return reply.isSuccess() && reply.text().contains(challenge);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static ServerResponse answer(boolean success, String message) {
		return ServerResponse.ok()
			.contentType(MediaType.parseMediaType("text/xml; charset=UTF-8"))
			.body("<?xml version=\"1.0\"?>\n<notifyResult success=\"%s\" msg=\"%s\"/>\n".formatted(success,
					Escape.attr(message)));
	}

}
