package blog.troppo.feed.push;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All that telling of news takes, off the way of those who publish. */
@Configuration(proxyBeanMethods = false)
class PushTasks {

	@Bean
	Task<Void> lookForFeedNews(FeedNews news) {
		return Tasks.oneTime(FeedNews.LOOK).execute((instance, context) -> news.look());
	}

	@Bean
	Task<Intent.Wish> verifyWebsubIntent(Intent intent) {
		return Tasks.oneTime(Intent.TASK)
			.onFailure(Patience.SHORT::failed)
			.execute((instance, context) -> intent.verify(instance.getData()));
	}

	@Bean
	Task<Long> deliverFeedNews(Delivery delivery) {
		return Tasks.oneTime(Delivery.TASK)
			.onFailure(Patience.USUAL::failed)
			.execute((instance, context) -> delivery.deliver(instance.getData()));
	}

	@Bean
	Task<HubPing.Publication> tellHubOfFeedNews(HubPing hub) {
		return Tasks.oneTime(HubPing.TASK)
			.onFailure(Patience.USUAL::failed)
			.execute((instance, context) -> hub.publish(instance.getData()));
	}

	@Bean
	Task<UpdatePings.Ping> sendUpdatePing(UpdatePings pings) {
		return Tasks.oneTime(UpdatePings.TASK)
			.onFailure(Patience.USUAL::failed)
			.execute((instance, context) -> pings.send(instance.getData()));
	}

	@Bean
	Task<Void> cleanFeedSubscriptions(Subscriptions subscriptions) {
		return Tasks.recurring("clean-feed-subscriptions", FixedDelay.ofHours(6))
			.execute((instance, context) -> subscriptions.clean());
	}

}
