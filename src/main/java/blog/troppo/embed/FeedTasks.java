package blog.troppo.embed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import blog.troppo.support.OutboundGuard;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.DigestUtils;

/** Fetches each feed that a post shows, again twice a day as long as one shows it. */
@Configuration(proxyBeanMethods = false)
class FeedTasks {

	private static final Logger LOG = LoggerFactory.getLogger(FeedTasks.class);

	private static final TaskDescriptor<String> FETCH = TaskDescriptor.of("fetch-feed", String.class);

	private static final Duration PAUSE = Duration.ofHours(12);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofHours(1);

	static TaskInstance<String> fetch(String url) {
		return FETCH.instance(DigestUtils.md5DigestAsHex(url.getBytes(StandardCharsets.UTF_8))).data(url).build();
	}

	@Bean
	FeedReader feedReader() {
		return new FeedReader(new OutboundGuard());
	}

	@Bean
	Task<String> fetchFeed(FeedReader reader, RemoteFeeds feeds) {
		return Tasks.custom(FETCH).execute((instance, context) -> fetch(instance.getData(), reader, feeds));
	}

	private static CompletionHandler<String> fetch(String url, FeedReader reader, RemoteFeeds feeds) {
		if (!feeds.isWanted(url)) {
			feeds.forget(url);
			return new CompletionHandler.OnCompleteRemove<>();
		}
		return again(fetched(url, reader, feeds) ? PAUSE : PAUSE_AFTER_FAILURE);
	}

	/** What was fetched before stays when a feed is away. */
	private static boolean fetched(String url, FeedReader reader, RemoteFeeds feeds) {
		try {
			feeds.keep(url, reader.read(url));
			return true;
		}
		catch (IOException ex) {
			LOG.info("Feed {} could not be fetched: {}", url, ex.getMessage());
			return false;
		}
	}

	private static CompletionHandler<String> again(Duration pause) {
		return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(pause));
	}

}
