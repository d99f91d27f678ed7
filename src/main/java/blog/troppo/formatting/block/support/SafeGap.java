package blog.troppo.formatting.block.support;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A gap between blocks without what could be more than a length.
 */
public final class SafeGap {

	private SafeGap() {
	}

	public static @Nullable Object of(@Nullable Object gap) {
		if (gap instanceof Map<?, ?> sides) {
			Map<String, @Nullable Object> safe = new LinkedHashMap<>();
			sides.forEach((side, value) -> {
				safe.put(String.valueOf(side), of(value));
			});
			return safe;
		}
		return (gap instanceof String text && text.matches("(?s).*(?:[\\\\(&=}]|/\\*).*")) ? null : gap;
	}

}
