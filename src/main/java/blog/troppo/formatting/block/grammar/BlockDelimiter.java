package blog.troppo.formatting.block.grammar;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One of the comments that open, close or are a block, and where it stands.
 */
record BlockDelimiter(Kind kind, String name, @Nullable Map<String, Object> attributes, int start, int end) {

	enum Kind {

		OPENER, CLOSER, VOID

	}

}
