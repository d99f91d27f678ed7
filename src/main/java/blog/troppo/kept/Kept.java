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

	/** The view that is kept by this key, if it is right. */
	@SuppressWarnings("unchecked") // only what this has made is kept by its keys
	public Optional<V> find(K key) {
		Shelf.Item item = isUsable() ? this.shelf.find(new Shelf.Key(this, key)) : null;
		if (item == null || !this.watch.isRight(item.basis()) && !this.watch.proves(item.basis())) {
			return Optional.empty();
		}
		Recording.include(item.basis());
		return Optional.of((V) item.value());
	}

	/** That, or else a new one, which is kept. */
	public V get(K key, Supplier<V> make) {
		return find(key).orElseGet(() -> isUsable() ? keep(key, make) : make.get());
	}

	/** The same, where a new one is read in a transaction of its own. */
	public V read(K key, Supplier<V> make) {
		return get(key, () -> this.shelf.read(make));
	}

	private V keep(K key, Supplier<V> make) {
		try (Recording recording = this.watch.record()) {
			V made = make.get();
			Basis basis = this.watch.basis(recording);
			this.shelf.put(new Shelf.Key(this, key),
					new Shelf.Item(made, basis, OVERHEAD + basis.weight() + this.weigher.applyAsInt(made)));
			return made;
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
