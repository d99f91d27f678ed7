package blog.troppo.formatting.block.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads a post's text into blocks, broken markup too, in the way of WordPress's
 * {@code parse_blocks}: a closing comment closes whatever is open, whatever its name; one
 * too many ends the reading and the rest is text; what is left open is closed at the end.
 */
public final class BlockParser {

	/** Deeper nesting than any text has; comments of blocks below it are text. */
	private static final int MOST_NESTED = 200;

	/**
	 * Each block left open repeats all that follows, as in WordPress; with more than
	 * these the text would grow beyond all bounds, and stays text.
	 */
	private static final int MOST_LEFT_OPEN = 16;

	private final String text;

	private final List<Block> output = new ArrayList<>();

	private final Deque<Open> open = new ArrayDeque<>();

	private int offset;

	/** How many blocks are open below {@link #MOST_NESTED}. */
	private int tooDeep;

	private BlockParser(String text) {
		this.text = text;
	}

	public static List<Block> parse(String text) {
		return new BlockParser(text).read();
	}

	/** Whether the text has blocks at all: otherwise it is classic text. */
	public static boolean hasBlocks(String text) {
		return text.contains("<!-- wp:");
	}

	/** Whether each block that is opened is closed, and nothing else is. */
	public static boolean isBalanced(String text) {
		BlockTokenizer tokens = new BlockTokenizer(text);
		int depth = 0;
		for (BlockDelimiter token = tokens.next(0); token != null; token = tokens.next(token.end())) {
			depth += (token.kind() == BlockDelimiter.Kind.OPENER) ? 1
					: ((token.kind() == BlockDelimiter.Kind.CLOSER) ? -1 : 0);
			if (depth < 0) {
				return false;
			}
		}
		return depth == 0;
	}

	private List<Block> read() {
		BlockTokenizer tokens = new BlockTokenizer(this.text);
		BlockDelimiter token = tokens.next(0);
		while (token != null) {
			if (isTooDeep(token)) {
				token = tokens.next(token.end());
				continue;
			}
			switch (token.kind()) {
				case VOID -> addVoid(token);
				case OPENER -> this.open.push(new Open(token, (token.start() > this.offset) ? this.offset : -1));
				case CLOSER -> {
					if (this.open.isEmpty()) {
						addText(this.offset, this.text.length());
						return this.output;
					}
					close(token);
				}
			}
			this.offset = token.end();
			token = tokens.next(this.offset);
		}
		if (this.open.isEmpty()) {
			addText(this.offset, this.text.length());
		}
		addLeftOpen();
		return this.output;
	}

	private boolean isTooDeep(BlockDelimiter token) {
		if (this.open.size() < MOST_NESTED) {
			return false;
		}
		if (token.kind() == BlockDelimiter.Kind.OPENER) {
			this.tooDeep++;
		}
		else if (token.kind() == BlockDelimiter.Kind.CLOSER) {
			if (this.tooDeep == 0) {
				return false;
			}
			this.tooDeep--;
		}
		return true;
	}

	private void addLeftOpen() {
		if (this.open.size() > MOST_LEFT_OPEN) {
			Open outermost = this.open.getLast();
			addText((outermost.leadingHtml >= 0) ? outermost.leadingHtml : outermost.token.start(), this.text.length());
			return;
		}
		while (!this.open.isEmpty()) {
			addToOutput(this.open.pop(), this.text.length());
		}
	}

	private void addVoid(BlockDelimiter token) {
		Block block = new Block(token.name(), token.attributes(), List.of(), "", List.of());
		Open parent = this.open.peek();
		if (parent == null) {
			addText(this.offset, token.start());
			this.output.add(block);
		}
		else {
			parent.addInner(this.text, block, token.start(), token.end());
		}
	}

	private void close(BlockDelimiter token) {
		Open closed = this.open.pop();
		Open parent = this.open.peek();
		if (parent == null) {
			addToOutput(closed, token.start());
		}
		else {
			closed.addHtml(this.text, token.start());
			parent.addInner(this.text, closed.block(), closed.token.start(), token.end());
		}
	}

	private void addToOutput(Open closed, int end) {
		closed.addHtml(this.text, end);
		if (closed.leadingHtml >= 0) {
			addText(closed.leadingHtml, closed.token.start());
		}
		this.output.add(closed.block());
	}

	private void addText(int start, int end) {
		if (end > start) {
			this.output.add(Block.freeform(this.text.substring(start, end)));
		}
	}

	/**
	 * A block whose closing comment has not come yet.
	 */
	private static final class Open {

		private final BlockDelimiter token;

		private final int leadingHtml;

		private final List<Block> innerBlocks = new ArrayList<>();

		private final StringBuilder innerHtml = new StringBuilder();

		private final List<@Nullable String> innerContent = new ArrayList<>();

		private int read;

		Open(BlockDelimiter token, int leadingHtml) {
			this.token = token;
			this.leadingHtml = leadingHtml;
			this.read = token.end();
		}

		void addHtml(String text, int end) {
			if (end > this.read) {
				String html = text.substring(this.read, end);
				this.innerHtml.append(html);
				this.innerContent.add(html);
			}
		}

		void addInner(String text, Block block, int start, int end) {
			addHtml(text, start);
			this.innerBlocks.add(block);
			this.innerContent.add(null);
			this.read = end;
		}

		Block block() {
			Map<String, Object> attributes = this.token.attributes();
			return new Block(this.token.name(), attributes, this.innerBlocks, this.innerHtml.toString(),
					this.innerContent);
		}

	}

}
