package blog.troppo.discussion.linkback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.PostFinder;
import blog.troppo.content.PostPings;
import blog.troppo.rpc.RpcClient;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcFormatException;
import blog.troppo.support.Digests;
import blog.troppo.support.OutboundGuard;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Viewer;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells one page that a post links to it, in the best way that it takes: webmention, else
 * pingback, else trackback. A page that cannot be reached is asked again; one that says
 * no is not.
 */
@Component
class LinkDelivery {

	static final TaskDescriptor<Delivery> TASK = TaskDescriptor.of("tell-link", Delivery.class);

	private static final Logger LOG = LoggerFactory.getLogger(LinkDelivery.class);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private static final int KNOWN_ALREADY = 48;

	/**
	 * What is to be told.
	 *
	 * @param trackback whether the target is where trackbacks go, as the author says
	 * @param gone whether the post is not there any more
	 */
	record Delivery(long post, String source, String target, boolean trackback, boolean gone) {

		TaskInstance<Delivery> task() {
			return TASK.instance(this.post + " " + Digests.hex(this.target)).data(this).build();
		}

	}

	private final OwnLinks own;

	private final RemotePages pages;

	private final OutboundGuard guard;

	private final RpcClient rpc;

	private final TrackbackText texts;

	private final PostFinder finder;

	private final PostPings pings;

	private final SentLinks sent;

	private final SiteClock clock;

	LinkDelivery(OwnLinks own, RemotePages pages, OutboundGuard guard, TrackbackText texts, PostFinder finder,
			PostPings pings, SentLinks sent, SiteClock clock) {
		this.own = own;
		this.pages = pages;
		this.guard = guard;
		this.rpc = new RpcClient(guard);
		this.texts = texts;
		this.finder = finder;
		this.pings = pings;
		this.sent = sent;
		this.clock = clock;
	}

	/**
	 * Deliver.
	 * @throws UncheckedIOException if it is worth another try
	 */
	void deliver(Delivery delivery) {
		try {
			keep(delivery, tell(delivery));
		}
		catch (OutboundGuard.RefusedException | RpcFormatException ex) {
			LOG.info("{} is not told of a link: {}", delivery.target(), ex.getMessage());
			keep(delivery, SentLinks.Kind.NONE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void keep(Delivery delivery, SentLinks.Kind kind) {
		if (delivery.gone()) {
			this.sent.forget(delivery.post(), delivery.target());
			return;
		}
		this.sent.keep(delivery.post(), new SentLinks.Sent(delivery.target(), kind, delivery.source()),
				this.clock.now());
		if (kind != SentLinks.Kind.NONE) {
			this.pings.tick(delivery.post(), delivery.target());
		}
	}

	private SentLinks.Kind tell(Delivery delivery) throws IOException {
		if (delivery.trackback()) {
			return trackback(RemotePages.address(delivery.target()), delivery);
		}
		if (this.own.isHere(delivery.target())) {
			return this.own.tell(delivery);
		}
		RemotePage page = this.pages.look(delivery.target(), "looking for its pingback address");
		if (page.status() >= 500) {
			throw new IOException("the server answers " + page.status());
		}
		Endpoints endpoints = new Endpoints(page);
		Optional<URI> webmention = endpoints.webmention();
		if (webmention.isPresent()) {
			return webmention(webmention.get(), delivery);
		}
		Optional<URI> pingback = endpoints.pingback();
		if (pingback.isPresent()) {
			return pingback(pingback.get(), delivery);
		}
		Optional<URI> trackback = endpoints.trackback(delivery.target());
		return trackback.isPresent() ? trackback(trackback.get(), delivery) : SentLinks.Kind.NONE;
	}

	private SentLinks.Kind webmention(URI endpoint, Delivery delivery) throws IOException {
		int status = post(endpoint, Map.of("source", delivery.source(), "target", delivery.target()));
		return (status < 300) ? SentLinks.Kind.WEBMENTION : SentLinks.Kind.NONE;
	}

	private SentLinks.Kind pingback(URI server, Delivery delivery) throws IOException {
		try {
			this.rpc.call(server, LONGEST, "pingback.ping", delivery.source(), delivery.target());
			return SentLinks.Kind.PINGBACK;
		}
		catch (RpcFault fault) {
			return (fault.code() == KNOWN_ALREADY) ? SentLinks.Kind.PINGBACK : SentLinks.Kind.NONE;
		}
	}

	private SentLinks.Kind trackback(URI address, Delivery delivery) throws IOException {
		Map<String, String> form = this.finder.find(delivery.post(), Viewer.anybody())
			.map((post) -> this.texts.of(post, delivery.source()))
			.orElse(Map.of());
		int status = form.isEmpty() ? 410 : post(address, form);
		return (status < 300) ? SentLinks.Kind.TRACKBACK : SentLinks.Kind.NONE;
	}

	private int post(URI address, Map<String, String> form) throws IOException {
		List<BasicNameValuePair> pairs = form.entrySet()
			.stream()
			.map((field) -> new BasicNameValuePair(field.getKey(), field.getValue()))
			.toList();
		int status = this.guard.ask(address, (to) -> {
			HttpPost post = new HttpPost(to);
			post.setEntity(new UrlEncodedFormEntity(pairs, StandardCharsets.UTF_8));
			return post;
		}, HttpClientContext.create(), LONGEST, (answer) -> {
			answer.close();
			return answer.getCode();
		});
		if (status >= 500 || status == 429) {
			throw new IOException("the server answers " + status);
		}
		return status;
	}

}
