package blog.troppo.delivery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import blog.troppo.kept.Basis;
import blog.troppo.support.Digests;

import org.springframework.http.HttpHeaders;

/**
 * A finished answer with what it was made of. Its bytes are packed for the first who
 * takes them so, and kept like that too.
 */
final class KeptAnswer {

	private final Head head;

	private final Body body;

	private final Map<Packing, Header> tags;

	private final Basis basis;

	private final Instant made;

	private final Map<Packing, byte[]> packed;

	private KeptAnswer(Head head, Body body, Map<Packing, Header> tags, Basis basis, Instant made,
			Map<Packing, byte[]> packed) {
		this.head = head;
		this.body = body;
		this.tags = tags;
		this.basis = basis;
		this.made = made;
		this.packed = packed;
	}

	KeptAnswer(Head head, Body body, Basis basis, Instant made) {
		this(head, body, tags(head, body), basis, made, new ConcurrentHashMap<>(4));
	}

	private static Map<Packing, Header> tags(Head head, Body body) {
		String type = Integer.toHexString(String.valueOf(head.contentType()).hashCode());
		String tag = HexFormat.of().formatHex(Digests.sha256(body.bytes()), 0, 12) + type;
		Map<Packing, Header> tags = new EnumMap<>(Packing.class);
		for (Packing packing : Packing.values()) {
			tags.put(packing, new Header(HttpHeaders.ETAG, packing.etag(tag)));
		}
		return tags;
	}

	/** The same, with its holes filled as they are now. */
	KeptAnswer filled(Basis now, Instant at) {
		Body filled = this.body.filled(now.fillings());
		return filled.equals(this.body) ? new KeptAnswer(this.head, this.body, this.tags, now, this.made, this.packed)
				: new KeptAnswer(this.head, filled, now, at);
	}

	Head head() {
		return this.head;
	}

	byte[] bytes() {
		return this.body.bytes();
	}

	/** Packed for the first who takes them so. */
	byte[] bytes(Packing packing) {
		return (packing == Packing.NONE) ? bytes()
				: this.packed.computeIfAbsent(packing, (made) -> packing.pack(bytes()));
	}

	/**
	 * A strong validator: it changes with the bytes and their type, and only with them.
	 */
	String etag(Packing packing) {
		return tag(packing).value();
	}

	/** The header that tells it. */
	Header tag(Packing packing) {
		return Objects.requireNonNull(this.tags.get(packing));
	}

	Basis basis() {
		return this.basis;
	}

	Instant made() {
		return this.made;
	}

	/** About what it takes to keep it, packed in both ways too. */
	int weight() {
		return bytes().length + bytes().length / 2 + 1024 + this.head.weight() + this.basis.weight();
	}

}
