package blog.troppo.delivery;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import blog.troppo.support.Digests;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer with what it was made of. Its bytes are packed for the first who
 * takes them so, and kept like that too.
 */
final class KeptAnswer {

	/** A reading that it was made of, and what that gave. */
	record Reading(Observation observation, RowsDigest rows) {
	}

	/** A header, as it is sent. */
	record Header(String name, String value) {
	}

	private final List<Header> headers;

	private final @Nullable String contentType;

	private final byte[] bytes;

	private final String tag;

	private final List<Reading> readings;

	private final Map<String, Optional<String>> settings;

	private final Instant made;

	private final Instant until;

	private volatile long seen;

	private final Map<Packing, byte[]> packed = new ConcurrentHashMap<>(4);

	/**
	 * Finishes an answer.
	 * @param settings the settings that were read, as they were
	 * @param until when it may change by itself
	 * @param seen how many changes had been when reading began
	 */
	KeptAnswer(List<Header> headers, @Nullable String contentType, byte[] bytes, List<Reading> readings,
			Map<String, Optional<String>> settings, Instant made, Instant until, long seen) {
		this.headers = List.copyOf(headers);
		this.contentType = contentType;
		this.bytes = bytes;
		this.tag = HexFormat.of().formatHex(Digests.sha256(bytes), 0, 12);
		this.readings = List.copyOf(readings);
		this.settings = Map.copyOf(settings);
		this.made = made;
		this.until = until;
		this.seen = seen;
	}

	List<Header> headers() {
		return this.headers;
	}

	@Nullable String contentType() {
		return this.contentType;
	}

	byte[] bytes() {
		return this.bytes;
	}

	/** Packed for the first who takes them so. */
	byte[] bytes(Packing packing) {
		return (packing == Packing.NONE) ? this.bytes
				: this.packed.computeIfAbsent(packing, (made) -> packing.pack(this.bytes));
	}

	/** A strong validator: it changes with the bytes, and only with them. */
	String etag(Packing packing) {
		return packing.etag(this.tag);
	}

	List<Reading> readings() {
		return this.readings;
	}

	Map<String, Optional<String>> settings() {
		return this.settings;
	}

	Instant made() {
		return this.made;
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

	/** About what it takes to keep it, packed in both ways too. */
	int weight() {
		int readings = this.readings.stream().mapToInt((reading) -> reading.observation().weight()).sum();
		return this.bytes.length + this.bytes.length / 2 + 2048 + readings;
	}

}
