package blog.troppo.kept;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import blog.troppo.support.DatabaseReplaced;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The memory that all {@link Kept} views share: a share of the heap. What is asked for
 * least goes first, so that addresses which somebody made up push nothing out.
 */
@Component
public class Shelf {

	private final Watch watch;

	private final TransactionOperations reading;

	private final boolean used;

	private final Cache<Key, Item> items;

	/** One of several kinds of things, by what it is kept by. */
	record Key(Kept<?, ?> kind, Object key) {
	}

	/** Something kept with what it was made of. */
	record Item(Object value, Basis basis, int weight) {
	}

	Shelf(Watch watch, PlatformTransactionManager transactions,
			@Value("${troppo.kept-views.heap-share}") double share) {
		this.watch = watch;
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		this.reading = reading;
		this.used = share > 0;
		this.items = Caffeine.newBuilder()
			.maximumWeight((long) (Runtime.getRuntime().maxMemory() * Math.clamp(share, 0, 0.9)))
			.weigher((Key key, Item item) -> item.weight())
			.build();
	}

	/**
	 * A new kind of things to keep.
	 * @param weigher says about how many bytes one takes
	 */
	public <K, V> Kept<K, V> keep(ToIntFunction<V> weigher) {
		return new Kept<>(this, this.watch, weigher);
	}

	<V> V read(Supplier<V> make) {
		return Objects.requireNonNull(this.reading.execute((status) -> make.get()));
	}

	/** Whether anything is kept at all. */
	public boolean isUsed() {
		return this.used;
	}

	@Nullable Item find(Key key) {
		return this.items.getIfPresent(key);
	}

	void put(Key key, Item item) {
		this.items.put(key, item);
	}

	@EventListener(DatabaseReplaced.class)
	void startAnew() {
		this.items.invalidateAll();
	}

}
