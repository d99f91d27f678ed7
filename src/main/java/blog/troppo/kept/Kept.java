package blog.troppo.kept;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Views of one kind, kept between requests until what they were made of gives something
 * else. A view is a function of its key and of what is read while it is made, of nothing
 * else: who is asking is in the key, or has it made without this. It is a value that many
 * threads look at, with nothing in it that would be read later.
 */
public final class Kept<K, V> {

	private static final int OVERHEAD = 256;

	private final Shelf shelf;

	private final Watch watch;

	private final ToIntFunction<V> weigher;

	Kept(Shelf shelf, Watch watch, ToIntFunction<V> weigher) {
		this.shelf = shelf;
		this.watch = watch;
		this.weigher = weigher;
	}

	/** A view with what it was made of. */
	record Made<V>(V value, Basis basis) {
	}

	/** The view that is kept by this key, if it is right. */
	public Optional<V> find(K key) {
		Optional<Made<V>> made = isUsable() ? right(key) : Optional.empty();
		made.ifPresent((found) -> Recording.include(found.basis()));
		return made.map(Made::value);
	}

	/** That, or else a new one, which is kept. */
	public V get(K key, Supplier<V> make) {
		return find(key).orElseGet(() -> isUsable() ? keep(key, make).value() : make.get());
	}

	/** The same, where a new one is read in a transaction of its own. */
	public V read(K key, Supplier<V> make) {
		return get(key, () -> this.shelf.read(make));
	}

	/**
	 * The same, kept apart from what is made of it: that stays right as long as the view
	 * comes out equal, whatever it is made of. It is made anew by whoever looks after
	 * that, so that {@code make} and what comes out must not hold on to a page.
	 */
	public V apart(K key, Supplier<V> make) {
		return isUsable() ? use("", key, make) : read(key, make);
	}

	/** Whether what this thread makes may have a {@link #hole}. */
	public boolean mayLeaveHoles() {
		return isUsable() && Holes.areWelcome();
	}

	/**
	 * A {@link Piece}, for which the answer has a hole of this name: it stays right where
	 * only the piece's text comes out as another. Only where holes may be left is there
	 * anybody who fills them.
	 */
	public V hole(String name, K key, Supplier<V> make) {
		return use(name, key, make);
	}

	private V use(String hole, K key, Supplier<V> make) {
		Made<V> made = Recording.aside(() -> current(key, make));
		Recording.use(new Use<>(this, key, make, hole, made.value(), made.basis().end()));
		return made.value();
	}

	/** The view as it is now. */
	Made<V> current(K key, Supplier<V> make) {
		return right(key).orElseGet(() -> keep(key, () -> this.shelf.read(make)));
	}

	@SuppressWarnings("unchecked") // only what this has made is kept by its keys
	private Optional<Made<V>> right(K key) {
		Shelf.Key place = new Shelf.Key(this, key);
		Shelf.Item item = this.shelf.find(place);
		if (item == null) {
			return Optional.empty();
		}
		V value = (V) item.value();
		return (this.watch.isRight(item.basis()) ? Optional.of(item.basis()) : this.watch.renewed(item.basis()))
			.map((basis) -> {
				if (basis != item.basis()) {
					this.shelf.put(place, new Shelf.Item(value, basis, item.weight()));
				}
				return new Made<>(value, basis);
			});
	}

	private Made<V> keep(K key, Supplier<V> make) {
		try (Recording recording = this.watch.record()) {
			V made = make.get();
			Basis basis = this.watch.basis(recording);
			this.shelf.put(new Shelf.Key(this, key),
					new Shelf.Item(made, basis, OVERHEAD + basis.weight() + this.weigher.applyAsInt(made)));
			return new Made<>(made, basis);
		}
	}

	/**
	 * Who is within a transaction may see what nobody else does, and Hibernate gives
	 * again what it has read there without a statement: then nothing is found or kept.
	 */
	private boolean isUsable() {
		return this.shelf.isUsed() && !TransactionSynchronizationManager.isActualTransactionActive();
	}

}
