package blog.troppo.theme.view;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A part of a view that is made when a template first asks for it, and then kept. */
public final class Lazy<T> {

	private @Nullable Supplier<T> source;

	private @Nullable T value;

	private Lazy(@Nullable Supplier<T> source, @Nullable T value) {
		this.source = source;
		this.value = value;
	}

	public static <T> Lazy<T> of(Supplier<T> source) {
		return new Lazy<>(source, null);
	}

	public static <T> Lazy<T> done(T value) {
		return new Lazy<>(null, value);
	}

	/** Views belong to one page and one thread: nothing is guarded here. */
	public T get() {
		T known = this.value;
		if (known == null && this.source != null) {
			known = this.source.get();
			this.value = known;
			this.source = null;
		}
		if (known == null) {
			throw new IllegalStateException("A part of a view asked for itself while it was made");
		}
		return known;
	}

}
