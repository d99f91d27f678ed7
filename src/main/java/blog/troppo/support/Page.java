package blog.troppo.support;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param number which page, from 1
 * @param size how many items a full page holds
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {

	public Page {
		items = List.copyOf(items);
	}

	public static <T> Page<T> of(List<T> all) {
		return new Page<>(all, 1, Math.max(1, all.size()), all.size());
	}

	public int pages() {
		return (int) ((this.total + this.size - 1) / this.size);
	}

	public boolean isEmpty() {
		return this.items.isEmpty();
	}

	public <R> Page<R> map(Function<? super T, ? extends R> change) {
		return new Page<>(this.items.stream().<R>map(change).toList(), this.number, this.size, this.total);
	}

}
