package blog.troppo.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.site.SiteUrls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.StringUtils;

/**
 * Writes down what is asked for most when this process ends in order, so that the next
 * one answers readers before it is ready. That is right for an embedded database alone,
 * which nobody changes meanwhile.
 */
@Component
@ConditionalOnWebApplication
class SavingAnswers implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(SavingAnswers.class);

	/** When nobody is answered any more, and the database is still listened to. */
	private static final int AFTER_THE_WEB = 1;

	/** Read at a start, into memory. */
	private static final long MOST_BYTES = 8 << 20;

	private final PageCache cache;

	private final SiteUrls urls;

	private final Path data;

	private final boolean embedded;

	private volatile boolean running;

	SavingAnswers(PageCache cache, SiteUrls urls, @Value("${troppo.data}") Path data,
			@Value("${troppo.database.url:}") String database) {
		this.cache = cache;
		this.urls = urls;
		this.data = data;
		this.embedded = !StringUtils.hasText(database);
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		if (!this.embedded || this.cache.isAlone()) {
			return;
		}
		try {
			Map<SavedAnswers.Key, SavedAnswers.Answer> answers = answers();
			if (!answers.isEmpty()) {
				new SavedAnswers(Addresses.authority(this.urls.home()), answers).write(this.data);
			}
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			logger.info("The next start will answer nobody until it is ready: {}", ex.getMessage());
		}
	}

	private Map<SavedAnswers.Key, SavedAnswers.Answer> answers() {
		Map<SavedAnswers.Key, SavedAnswers.Answer> answers = new HashMap<>();
		this.cache.unchanged(MOST_BYTES).forEach((address, answer) -> {
			if (address.query().isEmpty()) {
				answers.put(new SavedAnswers.Key(address.secure(), address.path(), address.shown()), saved(answer));
			}
		});
		return answers;
	}

	private static SavedAnswers.Answer saved(KeptAnswer answer) {
		Head head = answer.head();
		String lines = head.headers()
			.stream()
			.map((header) -> header.name() + ": " + header.value() + "\r\n")
			.collect(Collectors.joining());
		return new SavedAnswers.Answer(lines + "Content-Type: " + head.contentType() + "\r\n", answer.bytes(),
				answer.made(), answer.basis().end());
	}

	@Override
	public int getPhase() {
		return AFTER_THE_WEB;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
