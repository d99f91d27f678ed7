package blog.troppo.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

import blog.troppo.content.PostChanged;
import blog.troppo.content.PostStatus;
import blog.troppo.formatting.content.EmbedRequest;
import blog.troppo.site.SettingChanged;
import blog.troppo.site.SiteUrls;
import blog.troppo.site.TaskQueue;
import blog.troppo.support.DatabaseReplaced;
import blog.troppo.support.OutboundGuard;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.util.DigestUtils;

/**
 * Looks for embeds in each post that changes, and in all after an import; asks for each
 * that is not known, again after one hour, two, four and so on for some days.
 */
@Configuration(proxyBeanMethods = false)
class EmbedTasks {

	private static final TaskDescriptor<Long> FIND = TaskDescriptor.of("find-embeds", Long.class);

	private static final TaskDescriptor<EmbedRequest> FETCH = TaskDescriptor.of("fetch-embed", EmbedRequest.class);

	private static final long EVERYWHERE = 0;

	private static final int TRIES = 8;

	private final TaskQueue queue;

	private final InstantSource clock;

	private final RemoteFeeds feeds;

	EmbedTasks(TaskQueue queue, InstantSource clock, RemoteFeeds feeds) {
		this.feeds = feeds;
		this.queue = queue;
		this.clock = clock;
	}

	static TaskInstance<EmbedRequest> fetch(EmbedRequest request) {
		String name = request.width() + "x" + request.height() + "-" + md5(request.url());
		return FETCH.instance(name).data(request).build();
	}

	@EventListener
	void on(PostChanged change) {
		if (PostStatus.PUBLISH.equals(change.after())) {
			find(change.id());
		}
	}

	/**
	 * A feed that a widget shows is fetched at once; what changed is committed by now.
	 */
	@EventListener
	void on(SettingChanged change) {
		if (change.name().equals(RemoteFeeds.WIDGETS)) {
			Thread.startVirtualThread(() -> this.feeds.inWidgets()
				.forEach((url) -> this.queue.add(FeedTasks.fetch(url), this.clock.instant())));
		}
	}

	/** In a thread of its own: others hear of it too, whatever becomes of this. */
	@EventListener
	void on(DatabaseReplaced event) {
		Thread.startVirtualThread(() -> find(EVERYWHERE));
	}

	private void find(long post) {
		this.queue.add(FIND.instance(String.valueOf(post)).data(post).build(), this.clock.instant());
	}

	@Bean
	OembedClient oembedClient(SiteUrls urls) {
		return new OembedClient(Providers.ofWordPress(urls.home()), new OutboundGuard());
	}

	@Bean
	Task<Long> findEmbeds(EmbedSearch search) {
		return Tasks.oneTime(FIND).execute((instance, context) -> {
			if (instance.getData() == EVERYWHERE) {
				search.everywhere();
			}
			else {
				search.inPost(instance.getData());
			}
		});
	}

	@Bean
	Task<EmbedRequest> fetchEmbed(OembedClient client, KnownEmbeds known) {
		return Tasks.oneTime(FETCH)
			.onFailure(EmbedTasks::retry)
			.execute((instance, context) -> fetch(instance.getData(), client, known));
	}

	private static void fetch(EmbedRequest request, OembedClient client, KnownEmbeds known) {
		try {
			known.keep(request, client.ask(request).orElse(null));
		}
		catch (OutboundGuard.RefusedException ex) {
			known.keep(request, null);
		}
		catch (IOException ex) {
			known.keep(request, null);
			throw new UncheckedIOException(ex);
		}
	}

	private static void retry(ExecutionComplete failed, ExecutionOperations<EmbedRequest> operations) {
		int failures = failed.getExecution().consecutiveFailures;
		if (failures + 1 >= TRIES) {
			operations.remove();
			return;
		}
		operations.reschedule(failed, failed.getTimeDone().plus(Duration.ofHours(1L << failures)));
	}

	private static String md5(String text) {
		return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
	}

}
