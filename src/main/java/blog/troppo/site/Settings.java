package blog.troppo.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.support.DatabaseReplaced;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The site's settings: typed through {@link SiteSettings}, or by name for options that
 * only an import knows. Read from memory; a write is seen by this node once it is
 * committed, and {@link #reload()} takes up the writes of others.
 */
@Component
public class Settings {

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private volatile @Nullable Map<String, String> values;

	Settings(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	public <T> T get(Setting<T> setting) {
		return setting.read().apply(find(setting.name()).orElse(setting.standard()));
	}

	/** The stored text of an option, whether the catalogue knows it or not. */
	public Optional<String> find(String name) {
		SettingReads.note(name);
		return Optional.ofNullable(values().get(name));
	}

	@Transactional
	public <T> void set(Setting<T> setting, T value) {
		write(setting, setting.write().apply(value));
	}

	/**
	 * Takes a text that somebody gave: {@code update_option()} with its
	 * {@code sanitize_option()}. What makes no sense leaves the setting as it was.
	 */
	@Transactional
	public void write(Setting<?> setting, String text) {
		setting.sanitize().apply(text).ifPresent((kept) -> store(setting.name(), kept));
	}

	/** Keeps an option as it is, byte for byte. */
	@Transactional
	public void store(String name, String value) {
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
		this.values = null;
	}

	private Map<String, String> values() {
		if (TransactionSynchronizationManager.hasResource(this)) {
			return read();
		}
		Map<String, String> known = this.values;
		if (known == null) {
			this.values = known = read();
		}
		return known;
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
