package blog.troppo.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import blog.troppo.support.DatabaseReplaced;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The site's settings: typed through {@link SiteSettings}, or by name for options that
 * only an import knows. Read from memory; a write is seen by this node once it is
 * committed, and {@link #reload()} takes up the writes of others. While the database is
 * away the last that were read count.
 */
@Component
public class Settings {

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	/** What was read after so many calls to read anew. */
	private record Known(Map<String, String> values, long reloads) {
	}

	private final AtomicLong reloads = new AtomicLong();

	private volatile @Nullable Known known;

	Settings(JdbcClient database, ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.transaction = transaction;
		this.database = database;
		this.events = events;
	}

	public <T> T get(Setting<T> setting) {
		return setting.read().apply(find(setting.name()).orElse(setting.standard()));
	}

	/** The stored text of an option, whether the catalogue knows it or not. */
	public Optional<String> find(String name) {
		Optional<String> value = Optional.ofNullable(values().get(name));
		SettingReads.note(name, value);
		return value;
	}

	public <T> void set(Setting<T> setting, T value) {
		write(setting, setting.write().apply(value));
	}

	/**
	 * Takes a text that somebody gave: {@code update_option()} with its
	 * {@code sanitize_option()}. What makes no sense leaves the setting as it was.
	 */
	public void write(Setting<?> setting, String text) {
		setting.sanitize().apply(text).ifPresent((kept) -> store(setting.name(), kept));
	}

	/** Keeps an option as it is, byte for byte. */
	public void store(String name, String value) {
		this.transaction.executeWithoutResult((_) -> storeNow(name, value));
	}

	private void storeNow(String name, String value) {
		this.database.sql(
				"insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value")
			.params(name, value)
			.update();
		seeOwnWritesUntilCompletion();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				reload();
				Settings.this.events.publishEvent(new SettingChanged(name));
			}
		});
	}

	/** Takes up what others wrote. */
	@EventListener(DatabaseReplaced.class)
	public void reload() {
		this.reloads.incrementAndGet();
	}

	/** Takes it up at once, so that it is known should the database go away. */
	void refresh() {
		reload();
		values();
	}

	private Map<String, String> values() {
		if (TransactionSynchronizationManager.hasResource(this)) {
			return read();
		}
		Known last = this.known;
		long wanted = this.reloads.get();
		if (last != null && last.reloads() == wanted) {
			return last.values();
		}
		try {
			Map<String, String> read = read();
			this.known = new Known(read, wanted);
			return read;
		}
		catch (DataAccessException ex) {
			if (last == null) {
				throw ex;
			}
			return last.values();
		}
	}

	private Map<String, String> read() {
		Map<String, String> read = new HashMap<>();
		RowCallbackHandler keep = (row) -> read.put(row.getString("name"), row.getString("value"));
		this.database.sql("select name, value from settings").query(keep);
		return read;
	}

	private void seeOwnWritesUntilCompletion() {
		if (TransactionSynchronizationManager.hasResource(this)) {
			return;
		}
		TransactionSynchronizationManager.bindResource(this, true);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(Settings.this);
			}
		});
	}

}
