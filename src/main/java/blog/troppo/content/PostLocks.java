package blog.troppo.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import blog.troppo.support.SiteClock;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a post open in an editor, so that two do not write over each other:
 * {@code _edit_lock}. A lock that is not renewed is void after a while.
 */
@Component
@Transactional
public class PostLocks {

	private static final String KEY = "_edit_lock";

	private static final Duration WINDOW = Duration.ofSeconds(150);

	private final PostAuthoring authoring;

	private final Users users;

	private final SiteClock clock;

	PostLocks(PostAuthoring authoring, Users users, SiteClock clock) {
		this.authoring = authoring;
		this.users = users;
		this.clock = clock;
	}

	/** Somebody else who is writing this post now: {@code wp_check_post_lock}. */
	@Transactional(readOnly = true)
	public Optional<User> otherWriter(Post post, Viewer viewer) {
		String[] lock = post.meta(KEY).orElse("").split(":");
		if (lock.length != 2 || !lock[0].matches("\\d{1,18}") || !lock[1].matches("\\d{1,18}")) {
			return Optional.empty();
		}
		boolean fresh = Instant.ofEpochSecond(Long.parseLong(lock[0])).isAfter(this.clock.now().minus(WINDOW));
		return fresh ? this.users.findById(Long.parseLong(lock[1])).filter((holder) -> !viewer.is(holder))
				: Optional.empty();
	}

	/** Takes the lock, renews it, or takes it over. */
	public void take(long post, Viewer viewer) {
		if (viewer.userId() != null) {
			this.authoring.take(post).setMeta(KEY, this.clock.now().getEpochSecond() + ":" + viewer.userId());
		}
	}

	/** Lets the post go, if it is the viewer's. */
	public void release(long post, Viewer viewer) {
		Post locked = this.authoring.take(post);
		if (locked.meta(KEY).filter((lock) -> lock.endsWith(":" + viewer.userId())).isPresent()) {
			locked.removeMeta(KEY);
		}
	}

}
