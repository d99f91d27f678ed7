package blog.troppo.delivery;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import blog.troppo.kept.Basis;
import blog.troppo.support.Digests;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer with what it was made of. Its bytes are packed for the first who
 * takes them so, and kept like that too.
 */
final class KeptAnswer {

	/** A header, as it is sent. */
	record Header(String name, String value) {
	}

	private final List<Header> headers;

	private final @Nullable String contentType;

	private final byte[] bytes;

	private final String tag;

	private final Basis basis;

	private final Instant made;

	private final Map<Packing, byte[]> packed = new ConcurrentHashMap<>(4);

	KeptAnswer(List<Header> headers, @Nullable String contentType, byte[] bytes, Basis basis, Instant made) {
		this.headers = List.copyOf(headers);
		this.contentType = contentType;
		this.bytes = bytes;
		this.tag = HexFormat.of().formatHex(Digests.sha256(bytes), 0, 12);
		this.basis = basis;
		this.made = made;
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

	Basis basis() {
		return this.basis;
	}

	Instant made() {
		return this.made;
	}

	/** About what it takes to keep it, packed in both ways too. */
	int weight() {
		return this.bytes.length + this.bytes.length / 2 + 1536 + this.basis.weight();
	}

}
