package blog.troppo.discussion.linkback;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.discussion.CommentGate;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.discussion.LinkTargets;
import blog.troppo.site.SiteEnvironment;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.ConflictException;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.OutboundGuard;
import blog.troppo.support.SiteClock;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what other sites tell. What can be known at once is checked at once; the look at
 * their page follows, off the request and together with what else they tell meanwhile.
 */
@Component
public class IncomingLinks {

	/** A post that links to two of ours tells so twice, and is looked at once. */
	static final Duration GATHERING = Duration.ofSeconds(10);

	private static final int LONGEST = 1000;

	private final SiteEnvironment environment;

	private final PostFinder finder;

	private final CommentGate gate;

	private final LinkTargets targets;

	private final OutboundGuard guard;

	private final AwaitedLinks awaited;

	private final TaskQueue queue;

	private final SiteClock clock;

	IncomingLinks(SiteEnvironment environment, PostFinder finder, CommentGate gate, LinkTargets targets,
			OutboundGuard guard, AwaitedLinks awaited, TaskQueue queue, SiteClock clock) {
		this.environment = environment;
		this.finder = finder;
		this.gate = gate;
		this.targets = targets;
		this.guard = guard;
		this.awaited = awaited;
		this.queue = queue;
		this.clock = clock;
	}

	/** Whether links are taken at all: not on a blog to try things on. */
	public boolean areTaken() {
		return this.environment.isProduction();
	}

	/** What became of a link that was told. */
	public enum Standing {

		/** Its page was not looked at yet. */
		AWAITED,
		/** Readers see it. */
		SHOWN,
		/** A moderator has to see it first. */
		HELD,
		/** Its page does not link here, or it was not taken, or is gone. */
		NONE

	}

	/** What became of a link from a page to a post. */
	@Transactional(readOnly = true)
	public Standing standing(IncomingLink.Kind kind, String source, long post) {
		if (this.awaited.isAwaited(kind, source, post)) {
			return Standing.AWAITED;
		}
		return this.awaited.status(kind, source, post)
			.map((status) -> status.equals(CommentStatus.APPROVED) ? Standing.SHOWN : Standing.HELD)
			.orElse(Standing.NONE);
	}

	/** Whether a post takes them. */
	public boolean areTakenBy(Post post) {
		return this.gate.takesPings(post) && !post.needsPassword();
	}

	/**
	 * Take one.
	 * @throws NotFoundException there is no such post for anybody to read
	 * @throws ForbiddenException the post takes none, or this blog does not
	 * @throws InvalidException the source is no address of another page
	 * @throws ConflictException it was told before
	 * @throws TooManyRequestsException this caller tells too much
	 */
	@Transactional
	public void take(IncomingLink link) {
		Post post = this.finder.find(link.post(), Viewer.anybody())
			.orElseThrow(() -> new NotFoundException("There is no post " + link.post()));
		if (!areTaken() || !areTakenBy(post)) {
			throw new ForbiddenException("Links are not taken here");
		}
		checkSource(link);
		Instant now = this.clock.now();
		boolean update = link.kind() == IncomingLink.Kind.WEBMENTION;
		if (this.awaited.isKnown(link) && !update) {
			throw new ConflictException("There is already a ping from that URL for this post.");
		}
		if (this.awaited.areTooMany(link.from(), now)) {
			throw new TooManyRequestsException("You are posting comments too quickly. Slow down.",
					AwaitedLinks.BETWEEN_LOOKS);
		}
		if (!this.awaited.add(link, now) && !update) {
			throw new ConflictException("There is already a ping from that URL for this post.");
		}
		this.queue.add(LinkVerification.of(link.source(), now), now.plus(GATHERING));
	}

	private void checkSource(IncomingLink link) {
		try {
			this.guard.check(RemotePages.address(link.source()));
		}
		catch (IOException ex) {
			throw new InvalidException("source", "The source is no address: " + ex.getMessage());
		}
		boolean self = this.targets.find(link.source()).filter((source) -> source.id() == link.post()).isPresent();
		if (link.source().length() > LONGEST || link.target().length() > LONGEST || self) {
			throw new InvalidException("source", "The source is no other page");
		}
	}

}
