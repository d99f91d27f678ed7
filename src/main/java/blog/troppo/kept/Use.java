package blog.troppo.kept;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * That something kept is made of a view which is kept apart from it: it depends on how
 * the view comes out, not on what the view is made of.
 */
final class Use<K, V> {

	private final Kept<K, V> kind;

	private final K key;

	private final Supplier<V> make;

	private final String hole;

	private final V value;

	private volatile Instant until;

	/**
	 * @param make makes the view anew
	 * @param hole the name of the hole that it fills; empty if none
	 * @param value how it came out
	 * @param until when that may change by itself
	 */
	Use(Kept<K, V> kind, K key, Supplier<V> make, String hole, V value, Instant until) {
		this.kind = kind;
		this.key = key;
		this.make = make;
		this.hole = hole;
		this.value = value;
		this.until = until;
	}

	Shelf.Key of() {
		return new Shelf.Key(this.kind, this.key);
	}

	String hole() {
		return this.hole;
	}

	Instant until() {
		return this.until;
	}

	/** What fills the hole. */
	String text() {
		return (this.value instanceof Piece<?> piece) ? piece.text() : "";
	}

	/**
	 * The use of the view as it comes out now: this, if it is as it was; nothing if what
	 * was made of it is not right any more.
	 */
	Optional<Use<K, V>> renewed() {
		Kept.Made<V> now = this.kind.current(this.key, this.make);
		if (now.value().equals(this.value)) {
			this.until = now.basis().end();
			return Optional.of(this);
		}
		return isAsBeforeAround(now.value())
				? Optional.of(new Use<>(this.kind, this.key, this.make, this.hole, now.value(), now.basis().end()))
				: Optional.empty();
	}

	private boolean isAsBeforeAround(V now) {
		return !this.hole.isEmpty() && now instanceof Piece<?> after && this.value instanceof Piece<?> before
				&& after.around().equals(before.around());
	}

}
