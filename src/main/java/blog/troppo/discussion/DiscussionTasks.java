package blog.troppo.discussion;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about comments off the requests. */
@Configuration(proxyBeanMethods = false)
class DiscussionTasks {

	@Bean
	Task<CommentNotices.Notice> tellOfComments(CommentNotices notices) {
		return Tasks.oneTime(CommentNotices.TASK).execute((instance, context) -> notices.tell(instance.getData()));
	}

	@Bean
	Task<Void> foldCommentCounts(CommentCounts counts) {
		return Tasks.recurring("fold-comment-counts", FixedDelay.ofMinutes(5))
			.execute((instance, context) -> counts.fold());
	}

}
