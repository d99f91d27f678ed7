package blog.troppo.feed.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.content.PostChanged;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.feed.FeedSource;
import blog.troppo.formatting.Escape;
import blog.troppo.rpc.RpcClient;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.Digests;
import blog.troppo.support.OutboundGuard;
import blog.troppo.user.Viewer;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the update services of the setting {@code ping_sites} of each new post, by
 * XML-RPC: in the long form, or in the short one where the long one is not known. A ping
 * cannot be taken back, so it waits a while, and is sent if the post is still there.
 */
@Component
class UpdatePings {

	static final TaskDescriptor<Ping> TASK = TaskDescriptor.of("send-update-ping", Ping.class);

	/** In which an author may change their mind. */
	static final Duration HELD = Duration.ofSeconds(45);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private final Settings settings;

	private final SiteUrls urls;

	private final FeedSource feeds;

	private final PostFinder posts;

	private final TaskQueue queue;

	private final InstantSource clock;

	private final RpcClient rpc;

	UpdatePings(Settings settings, SiteUrls urls, FeedSource feeds, PostFinder posts, TaskQueue queue,
			InstantSource clock, OutboundGuard guard) {
		this.settings = settings;
		this.urls = urls;
		this.feeds = feeds;
		this.posts = posts;
		this.queue = queue;
		this.clock = clock;
		this.rpc = new RpcClient(guard);
	}

	record Ping(String service, long post) {
	}

	@EventListener
	void changed(PostChanged change) {
		if (change.isPublication() && change.type().equals(PostType.POST)) {
			services().forEach((service) -> this.queue.add(
					TASK.instance(change.id() + "-" + hash(service)).data(new Ping(service, change.id())).build(),
					this.clock.instant().plus(HELD)));
		}
	}

	/**
	 * A site that does not want to be found tells nobody; nor does one being tried out.
	 */
	private List<String> services() {
		if (!this.settings.get(SiteSettings.BLOG_PUBLIC) || this.urls.isLocal()) {
			return List.of();
		}
		return Stream.of(this.settings.get(SiteSettings.PING_SITES).split("\\s+"))
			.filter((service) -> service.matches("https?://.+"))
			.distinct()
			.toList();
	}

	void send(Ping ping) {
		if (!services().contains(ping.service()) || this.posts.find(ping.post(), Viewer.anybody()).isEmpty()) {
			return;
		}
		String name = Escape.decode(this.settings.get(SiteSettings.BLOGNAME));
		String home = this.urls.home("/");
		URI service = URI.create(ping.service());
		try {
			if (!isTaken(service, "weblogUpdates.extendedPing", name, home, this.feeds.main().getFirst())
					&& !isTaken(service, "weblogUpdates.ping", name, home)) {
				throw new IOException("an update service does not take the ping");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isTaken(URI service, String method, String... parameters) throws IOException {
		try {
			RpcValue answer = this.rpc.call(service, LONGEST, method, (Object[]) parameters);
			return !(answer instanceof RpcValue.Struct struct)
					|| !struct.member("flerror").map(RpcValue::flag).orElse(false);
		}
		catch (RpcFault fault) {
			return false;
		}
	}

	private static String hash(String service) {
		return HexFormat.of().formatHex(Digests.sha256(service.getBytes(StandardCharsets.UTF_8)), 0, 8);
	}

}
