package blog.troppo.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.site.BlogChanged;
import blog.troppo.site.Changes;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.DatabaseReplaced;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.StringUtils;

/**
 * Writes down what is asked for most, so that the next process answers readers before it
 * is ready: when this one ends in order, and now and then, while nothing changes, for the
 * case that it is killed. That is right for an embedded database alone, which nobody
 * changes meanwhile.
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

	private final Changes changes;

	private final SiteUrls urls;

	private final FrontPageReader frontPage;

	private final Path data;

	private final boolean embedded;

	private final Duration quiet;

	private volatile @Nullable Thread looking;

	/** So that what changes makes it wrong. */
	private volatile boolean written;

	/**
	 * @param quiet how long nothing must have changed
	 */
	SavingAnswers(PageCache cache, Changes changes, SiteUrls urls, FrontPageReader frontPage,
			@Value("${troppo.data}") Path data, @Value("${troppo.database.url:}") String database,
			@Value("${troppo.page-cache.quiet}") Duration quiet) {
		this.cache = cache;
		this.changes = changes;
		this.urls = urls;
		this.frontPage = frontPage;
		this.data = data;
		this.embedded = !StringUtils.hasText(database);
		this.quiet = quiet;
	}

	@Override
	public void start() {
		Thread thread = Thread.ofVirtual().name("saving-answers").unstarted(this::look);
		this.looking = thread;
		if (this.embedded) {
			thread.start();
		}
	}

	private void look() {
		long known = this.changes.version();
		SavingTimes times = new SavingTimes();
		while (Thread.currentThread().equals(this.looking)) {
			try {
				Thread.sleep(this.quiet);
			}
			catch (InterruptedException ex) {
				return;
			}
			long now = this.changes.version();
			if (times.isDue(now != known, this.written)) {
				readFrontPage();
				save();
			}
			known = now;
		}
	}

	/** While the web server answers still. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		if (this.embedded) {
			readFrontPage();
		}
	}

	@Override
	public void stop() {
		Thread thread = this.looking;
		this.looking = null;
		if (thread != null) {
			thread.interrupt();
		}
		if (this.embedded) {
			save();
		}
	}

	/** What is asked for first at the next start is among what is written down. */
	private void readFrontPage() {
		try {
			this.frontPage.read();
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			logger.debug("The front page is kept when somebody asks for it: {}", ex.getMessage());
		}
	}

	/** Writes down what is right, unless it is not when that is done. */
	private synchronized void save() {
		try {
			boolean knows = this.changes.isCaughtUp();
			long known = this.changes.version();
			Map<SavedAnswers.Key, SavedAnswers.Answer> answers = knows ? answers() : Map.of();
			if (!answers.isEmpty()) {
				write(new SavedAnswers(Addresses.authority(this.urls.home()), answers), known);
			}
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			logger.info("The next start will answer nobody until it is ready: {}", ex.getMessage());
		}
	}

	private void write(SavedAnswers answers, long known) throws IOException {
		this.written = true;
		answers.write(this.data);
		if (this.changes.version() != known) {
			discard();
		}
	}

	@EventListener({ BlogChanged.class, DatabaseReplaced.class })
	void change() {
		if (this.written) {
			discard();
		}
	}

	/** What was written is not right any more. */
	private void discard() {
		this.written = false;
		try {
			SavedAnswers.discard(this.data);
		}
		catch (IOException ex) {
			logger.warn("Pages that have changed could not be removed, and would be shown after a crash: {}",
					ex.getMessage());
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
		return this.looking != null;
	}

}
