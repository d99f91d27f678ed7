package blog.troppo.kept;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What something that is kept was made of: it is right as long as all of that is the
 * same.
 */
public final class Basis {

	private final List<Reading> readings;

	private final Map<String, Optional<String>> settings;

	private final List<Use<?, ?>> uses;

	private final Instant until;

	private volatile long seen;

	/** A statement that was read, and what it gave. */
	record Reading(Observation observation, RowsDigest rows) {
	}

	/**
	 * @param settings the settings that were read, as they were
	 * @param uses the views that are kept apart
	 * @param until when it may change by itself
	 * @param seen how many changes had been when reading began
	 */
	Basis(List<Reading> readings, Map<String, Optional<String>> settings, List<Use<?, ?>> uses, Instant until,
			long seen) {
		this.readings = List.copyOf(readings);
		this.settings = Map.copyOf(settings);
		this.uses = List.copyOf(uses);
		this.until = until;
		this.seen = seen;
	}

	/** The same with these uses, of which a hole or more is filled otherwise. */
	Basis with(List<Use<?, ?>> others, long count) {
		return new Basis(this.readings, this.settings, others, this.until, count);
	}

	List<Reading> readings() {
		return this.readings;
	}

	Map<String, Optional<String>> settings() {
		return this.settings;
	}

	List<Use<?, ?>> uses() {
		return this.uses;
	}

	/** When it may change by itself, but for what is kept apart. */
	Instant until() {
		return this.until;
	}

	/** When something of it may change by itself. */
	public Instant end() {
		Instant end = this.until;
		for (Use<?, ?> use : this.uses) {
			end = use.until().isBefore(end) ? use.until() : end;
		}
		return end;
	}

	/** How many of the blog's changes are known to have left it as it is. */
	long seen() {
		return this.seen;
	}

	void hasSeen(long count) {
		this.seen = count;
	}

	/** What fills the holes, by their names. */
	public Map<String, String> fillings() {
		Map<String, String> fillings = new HashMap<>();
		this.uses.stream()
			.filter((use) -> !use.hole().isEmpty())
			.forEach((use) -> fillings.put(use.hole(), use.text()));
		return fillings;
	}

	/** The statements that were read, for who asks how the database finds their rows. */
	public List<ReadStatement> statements() {
		return this.readings.stream().map((reading) -> reading.observation().statement()).toList();
	}

	/** About how many bytes it takes to keep it. */
	public int weight() {
		return 512 + 128 * this.uses.size()
				+ this.readings.stream().mapToInt((reading) -> reading.observation().weight()).sum();
	}

}
