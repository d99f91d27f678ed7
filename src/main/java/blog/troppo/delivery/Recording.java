package blog.troppo.delivery;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import blog.troppo.site.SettingReads;
import org.jspecify.annotations.Nullable;

/** Notes what this thread reads from the database and of the settings. */
final class Recording implements AutoCloseable {

	private static final ThreadLocal<@Nullable Recording> CURRENT = new ThreadLocal<>();

	private final Map<ReadStatement, RowsDigest> statements = new LinkedHashMap<>();

	private final Set<String> settings = new HashSet<>();

	private Recording() {
	}

	static Recording begin() {
		Recording recording = new Recording();
		CURRENT.set(recording);
		SettingReads.noteIn(recording.settings);
		return recording;
	}

	static @Nullable Recording current() {
		return CURRENT.get();
	}

	/** Of a statement that was read twice, the first counts: the answer may show it. */
	void read(ReadStatement statement, RowsDigest rows) {
		this.statements.putIfAbsent(statement, rows);
	}

	Map<ReadStatement, RowsDigest> statements() {
		return this.statements;
	}

	Set<String> settings() {
		return this.settings;
	}

	@Override
	public void close() {
		CURRENT.remove();
		SettingReads.end();
	}

}
