package blog.troppo.kept;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What something that is kept was made of: it is right as long as all of that is the
 * same.
 */
public final class Basis {

	/** A statement that was read, and what it gave. */
	record Reading(Observation observation, RowsDigest rows) {
	}

	private final List<Reading> readings;

	private final Map<String, Optional<String>> settings;

	private final Instant until;

	private volatile long seen;

	/**
	 * @param settings the settings that were read, as they were
	 * @param until when it may change by itself
	 * @param seen how many changes had been when reading began
	 */
	Basis(List<Reading> readings, Map<String, Optional<String>> settings, Instant until, long seen) {
		this.readings = List.copyOf(readings);
		this.settings = Map.copyOf(settings);
		this.until = until;
		this.seen = seen;
	}

	List<Reading> readings() {
		return this.readings;
	}

	Map<String, Optional<String>> settings() {
		return this.settings;
	}

	Instant until() {
		return this.until;
	}

	/** How many of the blog's changes are known to have left it as it is. */
	long seen() {
		return this.seen;
	}

	void hasSeen(long count) {
		this.seen = count;
	}

	/** The statements that were read, for who asks how the database finds their rows. */
	public List<ReadStatement> statements() {
		return this.readings.stream().map((reading) -> reading.observation().statement()).toList();
	}

	/** About how many bytes it takes to keep it. */
	public int weight() {
		return 512 + this.readings.stream().mapToInt((reading) -> reading.observation().weight()).sum();
	}

}
