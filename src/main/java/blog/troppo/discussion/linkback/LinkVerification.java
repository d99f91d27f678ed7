package blog.troppo.discussion.linkback;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import blog.troppo.site.TaskQueue;
import blog.troppo.support.Digests;
import blog.troppo.support.SiteClock;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Looks at a page that is said to link here, once for all that is said of it. */
@Component
class LinkVerification {

	static final TaskDescriptor<String> TASK = TaskDescriptor.of("verify-links", String.class);

	private static final Logger LOG = LoggerFactory.getLogger(LinkVerification.class);

	private final AwaitedLinks awaited;

	private final RemotePages pages;

	private final VerifiedLinks verified;

	private final TaskQueue queue;

	private final SiteClock clock;

	LinkVerification(AwaitedLinks awaited, RemotePages pages, VerifiedLinks verified, TaskQueue queue,
			SiteClock clock) {
		this.awaited = awaited;
		this.pages = pages;
		this.verified = verified;
		this.queue = queue;
		this.clock = clock;
	}

	/** One for each time that something is told, as an earlier one may be running. */
	static TaskInstance<String> of(String source, Instant told) {
		return TASK.instance(Digests.hex(source) + " " + told.getEpochSecond()).data(source).build();
	}

	void verify(String source) {
		List<AwaitedLinks.Awaited> links = this.awaited.from(source);
		if (links.isEmpty()) {
			return;
		}
		Optional<Instant> later = this.awaited.look(source, this.clock.now());
		if (later.isPresent()) {
			this.queue.add(of(source, later.get()), later.get());
			return;
		}
		RemotePage page = look(source, links.getFirst().link());
		links.forEach((link) -> this.verified.conclude(link, page));
	}

	private @Nullable RemotePage look(String source, IncomingLink first) {
		try {
			return this.pages.look(source, "verifying " + first.kind().type() + " from " + first.from().address());
		}
		catch (IOException ex) {
			LOG.info("A page that is said to link here cannot be read: {}", ex.getMessage());
			return null;
		}
	}

}
