package blog.troppo.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * WordPress's {@code force_balance_tags}: closes what was left open and drops what closes
 * nothing.
 */
public final class TagBalance {

	private static final Set<String> SINGLE = Set.of("area", "base", "basefont", "br", "col", "command", "embed",
			"frame", "hr", "img", "input", "isindex", "link", "meta", "param", "source", "track", "wbr");

	private static final Set<String> NESTABLE = Set.of("article", "aside", "blockquote", "details", "div", "figure",
			"object", "q", "section", "span");

	private final TextBuilder out;

	private final Deque<String> open = new ArrayDeque<>();

	private final Map<String, Integer> openCounts = new HashMap<>();

	/** What waits to be written before the next piece of text. */
	private String queue = "";

	private TagBalance(int length) {
		this.out = new TextBuilder(length + length / 8 + 16);
	}

	public static String balance(String html) {
		return new TagBalance(html.length()).run(escapeDigitsAfterLessThan(html.replace("< !--", "<    !--")));
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

	private String run(String text) {
		NextOf greaterThan = new NextOf(text, ">");
		int done = 0;
		int lt = text.indexOf('<');
		while (lt >= 0) {
			int next = lt + 1;
			BalanceTag tag = BalanceTag.read(text, lt, greaterThan);
			if (tag != null) {
				this.out.append(this.queue);
				this.queue = "";
				String written = tag.closing() ? close(tag.name()) : open(tag);
				this.out.append(text, done, lt).append(written);
				done = tag.end();
				next = done;
			}
			lt = text.indexOf('<', next);
		}
		this.out.append(this.queue).append(text, done, text.length());
		while (!this.open.isEmpty()) {
			this.out.append("</").append(this.open.pop()).append('>');
		}
		return this.out.toString().replace("< !--", "<!--").replace("<    !--", "< !--");
	}

	private String close(String name) {
		if (name.equals(this.open.peek())) {
			pop();
			return "</" + name + ">";
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
		return "";
	}

	private String open(BalanceTag tag) {
		String name = tag.name();
		String space = tag.space();
		String attributes = tag.attributes();
		if (tag.selfClosing()) {
			if (SINGLE.contains(name)) {
				space = " ";
			}
			else {
				attributes = Ascii.trim(attributes.substring(0, attributes.length() - 1)) + "></" + name;
			}
		}
		else if (SINGLE.contains(name)) {
			space = " ";
			attributes += "/";
		}
		else {
			if (name.equals(this.open.peek()) && !NESTABLE.contains(name)) {
				this.queue = "</" + pop() + ">";
			}
			push(name);
		}
		String written = "<" + name + space + attributes + ">";
		if (this.queue.isEmpty()) {
			return written;
		}
		this.queue += written;
		return "";
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
