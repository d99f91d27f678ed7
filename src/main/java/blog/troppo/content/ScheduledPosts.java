package blog.troppo.content;

import java.time.Duration;
import java.time.Instant;

import blog.troppo.site.TaskQueue;
import blog.troppo.support.SiteClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes scheduled posts when their time has come. Each has a task for its time; those
 * without one, as after an import, or whose time passed unseen, are found every few
 * minutes and at each start.
 */
@Component
class ScheduledPosts {

	static final TaskDescriptor<Long> TASK = TaskDescriptor.of("publish-post", Long.class);

	private static final Duration AHEAD = Duration.ofMinutes(10);

	private final Posts posts;

	private final PostAuthoring authoring;

	private final TaskQueue queue;

	private final SiteClock clock;

	ScheduledPosts(Posts posts, PostAuthoring authoring, TaskQueue queue, SiteClock clock) {
		this.posts = posts;
		this.authoring = authoring;
		this.queue = queue;
		this.clock = clock;
	}

	@EventListener
	void schedule(PostChanged changed) {
		if (PostStatus.FUTURE.equals(changed.after())) {
			queue(changed.id());
		}
	}

	@Transactional
	void queueThoseDue() {
		this.posts.findScheduledUntil(this.clock.now().plus(AHEAD)).forEach(this::queue);
	}

	/** The task of a time that was changed since then does nothing. */
	@Transactional
	void publish(long id) {
		if (this.posts.findById(id).isEmpty()) {
			return;
		}
		Post post = this.authoring.take(id);
		boolean due = post.publishedAt().filter((at) -> !at.isAfter(this.clock.now())).isPresent();
		if (post.is(PostStatus.FUTURE) && due) {
			this.authoring.publishWaiting(post);
		}
	}

	private void queue(long id) {
		this.posts.findById(id).ifPresent(this::queue);
	}

	/** A new time is a new task. */
	private void queue(Post post) {
		Instant at = post.publishedAt().orElseGet(this.clock::now);
		this.queue.add(TASK.instance(post.id() + "@" + at.getEpochSecond()).data(post.id()).build(), at);
	}

	@Configuration(proxyBeanMethods = false)
	static class Runs {

		@Bean
		Task<Long> publishPost(ScheduledPosts posts) {
			return Tasks.oneTime(TASK).execute((instance, context) -> posts.publish(instance.getData()));
		}

		@Bean
		Task<Void> findScheduledPosts(ScheduledPosts posts) {
			return Tasks.recurring("find-scheduled-posts", FixedDelay.ofMinutes(5))
				.execute((instance, context) -> posts.queueThoseDue());
		}

	}

}
