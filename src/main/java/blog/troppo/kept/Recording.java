package blog.troppo.kept;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import blog.troppo.site.SettingReads;
import org.jspecify.annotations.Nullable;

/**
 * Notes what this thread reads from the database and of the settings, from
 * {@link Watch#record()} until it is closed. What is read for one within another is noted
 * in both.
 */
public final class Recording implements AutoCloseable {

	private static final ThreadLocal<@Nullable Recording> CURRENT = new ThreadLocal<>();

	private final Map<ReadStatement, RowsDigest> statements = new LinkedHashMap<>();

	private final Map<String, Optional<String>> settings = new HashMap<>();

	private final Map<Shelf.Key, Use<?, ?>> uses = new LinkedHashMap<>();

	private final long seen;

	private final boolean answer;

	private final @Nullable Recording around;

	private final @Nullable Map<String, Optional<String>> settingsAround;

	private Instant until;

	private Recording(long seen, Instant until, boolean answer) {
		this.seen = seen;
		this.answer = answer;
		this.until = until;
		this.around = CURRENT.get();
		this.settingsAround = SettingReads.noteIn(this.settings);
		CURRENT.set(this);
	}

	/**
	 * From now on it is noted.
	 * @param seen how many changes there were before anything is read
	 * @param until when what is made may change by itself
	 */
	static Recording begin(long seen, Instant until) {
		return new Recording(seen, until, false);
	}

	/** The same for an answer, whose holes are filled when it is sent. */
	static Recording ofAnswer(long seen, Instant until) {
		return new Recording(seen, until, true);
	}

	static @Nullable Recording current() {
		return CURRENT.get();
	}

	/** What is being made here is made of something that was kept, too. */
	static void include(Basis basis) {
		Recording recording = CURRENT.get();
		if (recording != null) {
			basis.readings().forEach((reading) -> recording.read(reading.observation().statement(), reading.rows()));
			basis.settings().forEach(recording.settings::putIfAbsent);
			basis.uses().forEach(recording::add);
			recording.endBy(basis.until());
		}
	}

	/** What is being made here depends on how this comes out. */
	static void use(Use<?, ?> use) {
		Recording recording = CURRENT.get();
		if (recording != null) {
			recording.add(use);
		}
	}

	/** Looks at something that is no part of what is being made. */
	public static <T> T aside(Supplier<T> look) {
		Recording recording = CURRENT.get();
		CURRENT.remove();
		Map<String, Optional<String>> settings = SettingReads.noteIn(null);
		try {
			return look.get();
		}
		finally {
			if (recording != null) {
				CURRENT.set(recording);
				SettingReads.noteIn(settings);
			}
		}
	}

	/** Of a statement that was read twice, the first counts: the answer may show it. */
	void read(ReadStatement statement, RowsDigest rows) {
		this.statements.putIfAbsent(statement, rows);
	}

	private void add(Use<?, ?> use) {
		this.uses.putIfAbsent(use.of(), use);
	}

	private void endBy(Instant end) {
		this.until = end.isBefore(this.until) ? end : this.until;
	}

	Map<ReadStatement, RowsDigest> statements() {
		return this.statements;
	}

	Map<String, Optional<String>> settings() {
		return this.settings;
	}

	Map<Shelf.Key, Use<?, ?>> uses() {
		return this.uses;
	}

	boolean isOfAnswer() {
		return this.answer;
	}

	long seen() {
		return this.seen;
	}

	Instant until() {
		return this.until;
	}

	@Override
	public void close() {
		SettingReads.noteIn(this.settingsAround);
		if (this.around == null) {
			CURRENT.remove();
			return;
		}
		CURRENT.set(this.around);
		this.statements.forEach(this.around::read);
		this.settings.forEach(this.around.settings::putIfAbsent);
		this.uses.values().forEach(this.around::add);
		this.around.endBy(this.until);
	}

}
