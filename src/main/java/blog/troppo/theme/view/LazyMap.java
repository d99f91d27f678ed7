package blog.troppo.theme.view;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Views by name, each made when a template first asks for it. */
public final class LazyMap<V> extends AbstractMap<String, V> {

	private final Map<String, Lazy<V>> sources;

	public LazyMap(Map<String, Lazy<V>> sources) {
		this.sources = new LinkedHashMap<>(sources);
	}

	@Override
	public @Nullable V get(@Nullable Object name) {
		Lazy<V> source = this.sources.get(name);
		return (source != null) ? source.get() : null;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return this.sources.containsKey(name);
	}

	@Override
	public Set<Entry<String, V>> entrySet() {
		Map<String, V> made = new LinkedHashMap<>();
		this.sources.forEach((name, source) -> made.put(name, source.get()));
		return made.entrySet();
	}

}
