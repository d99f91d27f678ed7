package blog.troppo.formatting.block.support;

import java.util.List;

/**
 * A width of windows that a block may have styles of its own for.
 *
 * @param name as it stands in a block's visibility
 * @param condition the media query's condition
 */
record Viewport(String name, String condition) {

	/** Those that a block's style may name. */
	static final List<Viewport> STYLED = List.of(new Viewport("mobile", "(width <= 480px)"),
			new Viewport("tablet", "(480px < width <= 782px)"));

	/** Those that a block may be hidden in, by name. */
	static final List<Viewport> ALL = List.of(new Viewport("desktop", "(width > 782px)"), STYLED.getFirst(),
			STYLED.getLast());

	/** The key of its styles in a block's style attribute. */
	String key() {
		return "@" + this.name;
	}

	/** The group that its rules stand in. */
	String group() {
		return "@media " + this.condition;
	}

}
