package blog.troppo.feed.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.feed.Hubs;
import blog.troppo.site.QueryVars;
import blog.troppo.site.SiteUrls;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.Digests;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The hub within (W3C WebSub), at the address that WordPress's PuSHPress has it: takes
 * wishes to be told of a feed's news, or not any more. All else is a task.
 */
@Component
class Hub {

	private static final Duration USUAL_LEASE = Duration.ofDays(10);

	private static final Duration LONGEST_LEASE = Duration.ofDays(30);

	private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);

	private static final int LONGEST_SECRET = 199;

	private static final int LONGEST_ADDRESS = 2000;

	private final Hubs hubs;

	private final SiteUrls urls;

	private final TaskQueue queue;

	private final InstantSource clock;

	Hub(Hubs hubs, SiteUrls urls, TaskQueue queue, InstantSource clock) {
		this.hubs = hubs;
		this.urls = urls;
		this.queue = queue;
		this.clock = clock;
	}

	ServerResponse ask(Map<String, String> form) {
		return refusal(form).map((reason) -> answer(400, reason)).orElseGet(() -> {
			Intent.Wish wish = new Intent.Wish(form.getOrDefault("hub.mode", ""), form.getOrDefault("hub.topic", ""),
					form.getOrDefault("hub.callback", ""), form.getOrDefault("hub.secret", ""),
					lease(form.get("hub.lease_seconds")).toSeconds());
			this.queue.add(Intent.TASK.instance(name(wish)).data(wish).build(), this.clock.instant());
			return answer(202, "You will be asked whether you meant it.");
		});
	}

	private Optional<String> refusal(Map<String, String> form) {
		String mode = form.getOrDefault("hub.mode", "");
		String reason = null;
		if (this.hubs.own() == null) {
			reason = "There is no hub here.";
		}
		else if (mode.equals("publish")) {
			reason = "This hub knows by itself when its feeds have news.";
		}
		else if (!Set.of("subscribe", "unsubscribe").contains(mode)) {
			reason = "hub.mode must be subscribe or unsubscribe.";
		}
		else if (!isAddress(form.getOrDefault("hub.callback", ""))) {
			reason = "hub.callback must be an address that begins with http:// or https://.";
		}
		else if (!form.getOrDefault("hub.topic", "").startsWith(this.urls.home("/"))
				|| !isAddress(form.getOrDefault("hub.topic", ""))) {
			reason = "hub.topic must be the address of a feed of this site.";
		}
		else if (form.getOrDefault("hub.secret", "").getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET) {
			reason = "hub.secret must be shorter than 200 bytes.";
		}
		return Optional.ofNullable(reason);
	}

	private static boolean isAddress(String text) {
		return text.length() <= LONGEST_ADDRESS && text.matches("https?://[^\\s#]+");
	}

	private static Duration lease(@Nullable String seconds) {
		long wanted = (seconds != null) ? QueryVars.numberIn(seconds) : 0;
		return (wanted <= 0) ? USUAL_LEASE
				: Duration.ofSeconds(Math.clamp(wanted, SHORTEST_LEASE.toSeconds(), LONGEST_LEASE.toSeconds()));
	}

	/** One of each waits; who asks twice for the same is asked once. */
	private static String name(Intent.Wish wish) {
		byte[] digest = Digests
			.sha256(String.join("\n", wish.mode(), wish.topic(), wish.callback()).getBytes(StandardCharsets.UTF_8));
		return java.util.HexFormat.of().formatHex(digest, 0, 16);
	}

	private static ServerResponse answer(int status, String text) {
		return ServerResponse.status(status)
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(text + "\n");
	}

}
