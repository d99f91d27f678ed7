package blog.troppo.formatting;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a text that replaces some of its spans, left to right. Nothing is copied
 * until the first replacement, so that a pass with nothing to do costs only its search.
 */
final class Rewrite {

	private final String source;

	private @Nullable TextBuilder out;

	private int done;

	Rewrite(String source) {
		this.source = source;
	}

	/**
	 * Up to where the source has been dealt with: the next replacement begins there or
	 * later.
	 */
	int done() {
		return this.done;
	}

	Rewrite replace(int from, int to, String replacement) {
		TextBuilder target = this.out;
		if (target == null) {
			target = new TextBuilder(this.source.length() + 64);
			this.out = target;
		}
		target.append(this.source, this.done, from).append(replacement);
		this.done = to;
		return this;
	}

	Rewrite delete(int from, int to) {
		return (from == to) ? this : replace(from, to, "");
	}

	Rewrite insert(int at, String addition) {
		return replace(at, at, addition);
	}

	String result() {
		TextBuilder target = this.out;
		return (target == null) ? this.source : target.append(this.source, this.done, this.source.length()).toString();
	}

}
