package blog.troppo.feed.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.stereotype.Component;

/** Tells a hub elsewhere that a feed has news; it fetches them and tells on. */
@Component
class HubPing {

	static final TaskDescriptor<Publication> TASK = TaskDescriptor.of("tell-hub-of-feed-news", Publication.class);

	private final Callbacks callbacks;

	HubPing(Callbacks callbacks) {
		this.callbacks = callbacks;
	}

	record Publication(String hub, String topic) {
	}

	/** Hubs take either name of the parameter; each knows one. */
	void publish(Publication publication) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("hub.mode", "publish");
		form.put("hub.url", publication.topic());
		form.put("hub.topic", publication.topic());
		try {
			Callbacks.Reply reply = this.callbacks.post(publication.hub(), form, Duration.ofSeconds(10));
			if (!reply.isSuccess()) {
				throw new IOException("the hub answers " + reply.status());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
