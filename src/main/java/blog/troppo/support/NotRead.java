package blog.troppo.support;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands in the place of what was left out when something was read to be shown: whoever
 * looks for it there should have read more, and hears so instead of finding nothing.
 */
public final class NotRead {

	private NotRead() {
	}

	public static <T> List<T> list() {
		return new AbstractList<>() {
			@Override
			public T get(int index) {
				throw refusal();
			}

			@Override
			public int size() {
				throw refusal();
			}
		};
	}

	public static <T> Set<T> set() {
		return new AbstractSet<>() {
			@Override
			public Iterator<T> iterator() {
				throw refusal();
			}

			@Override
			public int size() {
				throw refusal();
			}
		};
	}

	public static <K, V> Map<K, V> map() {
		return new AbstractMap<>() {
			@Override
			public Set<Map.Entry<K, V>> entrySet() {
				throw refusal();
			}
		};
	}

	private static IllegalStateException refusal() {
		return new IllegalStateException("This was read to be shown, without what is asked of it");
	}

}
