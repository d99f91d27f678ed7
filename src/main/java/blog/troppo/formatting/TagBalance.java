package blog.troppo.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * WordPress's {@code force_balance_tags}: closes what was left open and drops what closes
 * nothing.
 */
public final class TagBalance {

	private static final Set<String> SINGLE = Set.of("area", "base", "basefont", "br", "col", "command", "embed",
			"frame", "hr", "img", "input", "isindex", "link", "meta", "param", "source", "track", "wbr");

	private static final Set<String> NESTABLE = Set.of("article", "aside", "blockquote", "details", "div", "figure",
			"object", "q", "section", "span");

	private final String text;

	private final Rewrite rewrite;

	private final Deque<String> open = new ArrayDeque<>();

	/** How many elements of each name are open. */
	private final Map<String, Integer> openCounts = new HashMap<>();

	/** What waits to be written before the next piece of text. */
	private String queue = "";

	private TagBalance(String text) {
		this.text = text;
		this.rewrite = new Rewrite(text);
	}

	public static String balance(String html) {
		if (html.indexOf('<') < 0) {
			return html;
		}
		String balanced = new TagBalance(escapeDigitsAfterLessThan(html.replace("< !--", "<    !--"))).run();
		return balanced.contains(" !--") ? balanced.replace("< !--", "<!--").replace("<    !--", "< !--") : balanced;
	}

	/** {@code <3} is a heart, not a tag. */
	private static String escapeDigitsAfterLessThan(String html) {
		Rewrite rewrite = new Rewrite(html);
		for (int lt = html.indexOf('<'); lt >= 0; lt = html.indexOf('<', lt + 1)) {
			if (lt + 1 < html.length() && Ascii.isDigit(html.charAt(lt + 1))) {
				rewrite.replace(lt, lt + 1, "&lt;");
			}
		}
		return rewrite.result();
	}

	private String run() {
		NextOf greaterThan = new NextOf(this.text, ">");
		int done = 0;
		int lt = this.text.indexOf('<');
		while (lt >= 0) {
			int next = lt + 1;
			BalanceTag tag = BalanceTag.read(this.text, lt, greaterThan);
			if (tag != null) {
				writeQueue(done);
				write(tag, lt);
				done = tag.end();
				next = done;
			}
			lt = this.text.indexOf('<', next);
		}
		writeQueue(done);
		while (!this.open.isEmpty()) {
			this.rewrite.insert(this.text.length(), "</" + this.open.pop() + ">");
		}
		return this.rewrite.result();
	}

	private void writeQueue(int at) {
		if (!this.queue.isEmpty()) {
			this.rewrite.insert(at, this.queue);
			this.queue = "";
		}
	}

	private void write(BalanceTag tag, int lt) {
		BalanceTag kept = tag.closing() ? close(tag) : open(tag);
		if (kept == null) {
			this.rewrite.delete(lt, tag.end());
		}
		else if (!kept.isWritten(this.text, lt)) {
			this.rewrite.replace(lt, tag.end(), kept.html());
		}
	}

	/** The tag to write, or null for one that closes nothing or waits in the queue. */
	private @Nullable BalanceTag close(BalanceTag tag) {
		String name = tag.name();
		if (name.equals(this.open.peek())) {
			pop();
			return tag.with("", "");
		}
		if (this.openCounts.getOrDefault(name, 0) > 0) {
			TextBuilder closings = new TextBuilder(64);
			String closed;
			do {
				closed = pop();
				closings.append("</").append(closed).append('>');
			}
			while (!closed.equals(name));
			this.queue = closings.toString();
		}
		return null;
	}

	private @Nullable BalanceTag open(BalanceTag tag) {
		String name = tag.name();
		BalanceTag kept = tag;
		if (SINGLE.contains(name)) {
			kept = tag.with(" ", tag.selfClosing() ? tag.attributes() : tag.attributes() + "/");
		}
		else if (tag.selfClosing()) {
			String attributes = tag.attributes();
			kept = tag.with(tag.space(), Ascii.trim(attributes.substring(0, attributes.length() - 1)) + "></" + name);
		}
		else {
			if (name.equals(this.open.peek()) && !NESTABLE.contains(name)) {
				this.queue = "</" + pop() + ">";
			}
			push(name);
		}
		if (this.queue.isEmpty()) {
			return kept;
		}
		this.queue += kept.html();
		return null;
	}

	private void push(String name) {
		this.open.push(name);
		this.openCounts.merge(name, 1, Integer::sum);
	}

	private String pop() {
		String name = this.open.pop();
		this.openCounts.merge(name, -1, Integer::sum);
		return name;
	}

}
