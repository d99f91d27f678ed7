package blog.troppo.formatting.block.grammar;

import java.util.Map;

import blog.troppo.formatting.block.json.BlockJson;
import org.jspecify.annotations.Nullable;

/**
 * Finds the block comments of a text, {@code <!-- wp:name {json} /-->}. A comment that is
 * not quite of this form is text. Runs in linear time on any input.
 */
final class BlockTokenizer {

	private final String text;

	private int attributesEnd = -1;

	private boolean noMoreAttributes;

	BlockTokenizer(String text) {
		this.text = text;
	}

	@Nullable BlockDelimiter next(int from) {
		int at = this.text.indexOf("<!--", from);
		while (at >= 0) {
			BlockDelimiter delimiter = read(at);
			if (delimiter != null) {
				return delimiter;
			}
			at = this.text.indexOf("<!--", at + 4);
		}
		return null;
	}

	private @Nullable BlockDelimiter read(int start) {
		int at = skipSpace(start + 4);
		if (at == start + 4) {
			return null;
		}
		boolean closer = at < this.text.length() && this.text.charAt(at) == '/';
		at += closer ? 1 : 0;
		if (!this.text.startsWith("wp:", at)) {
			return null;
		}
		int nameStart = at + 3;
		int nameEnd = readName(nameStart);
		if (nameEnd < 0) {
			return null;
		}
		at = skipSpace(nameEnd);
		if (at == nameEnd) {
			return null;
		}
		String written = this.text.substring(nameStart, nameEnd);
		String name = (written.indexOf('/') < 0) ? "core/" + written : written;
		Map<String, Object> attributes = Map.of();
		if (at < this.text.length() && this.text.charAt(at) == '{') {
			int end = endOfAttributes(at);
			if (end < 0) {
				return null;
			}
			attributes = BlockJson.object(this.text.substring(at, end + 1));
			at = skipSpace(end + 1);
		}
		boolean selfClosing = at < this.text.length() && this.text.charAt(at) == '/';
		at += selfClosing ? 1 : 0;
		if (!this.text.startsWith("-->", at)) {
			return null;
		}
		BlockDelimiter.Kind kind = closer ? BlockDelimiter.Kind.CLOSER
				: (selfClosing ? BlockDelimiter.Kind.VOID : BlockDelimiter.Kind.OPENER);
		return new BlockDelimiter(selfClosing ? BlockDelimiter.Kind.VOID : kind, name, attributes, start, at + 3);
	}

	private int readName(int start) {
		int end = readWord(start);
		if (end > start && end < this.text.length() && this.text.charAt(end) == '/') {
			int second = readWord(end + 1);
			return (second > end + 1) ? second : -1;
		}
		return (end > start) ? end : -1;
	}

	private int readWord(int start) {
		int at = start;
		while (at < this.text.length()) {
			char c = this.text.charAt(at);
			boolean letter = c >= 'a' && c <= 'z';
			if (!letter && (at == start || !((c >= '0' && c <= '9') || c == '_' || c == '-'))) {
				break;
			}
			at++;
		}
		return at;
	}

	/**
	 * The first brace that ends a comment: followed by blanks, perhaps a slash, and the
	 * comment's end.
	 */
	private int endOfAttributes(int from) {
		if (this.noMoreAttributes || this.attributesEnd > from) {
			return this.noMoreAttributes ? -1 : this.attributesEnd;
		}
		int at = this.text.indexOf('}', from);
		while (at >= 0) {
			int after = skipSpace(at + 1);
			if (after > at + 1 && (this.text.startsWith("-->", after) || this.text.startsWith("/-->", after))) {
				this.attributesEnd = at;
				return at;
			}
			at = this.text.indexOf('}', at + 1);
		}
		this.noMoreAttributes = true;
		return -1;
	}

	private int skipSpace(int from) {
		int at = from;
		while (at < this.text.length()
				&& (this.text.charAt(at) == ' ' || (this.text.charAt(at) >= '\t' && this.text.charAt(at) <= '\r'))) {
			at++;
		}
		return at;
	}

}
