package blog.troppo.formatting;

import java.util.Set;

import blog.troppo.formatting.block.grammar.BlockFilter;

/**
 * One filtering of a text by {@link KsesRules}: cuts it into tags, comments and text and
 * puts the harmless parts together again.
 */
final class KsesFilter {

	private final KsesRules rules;

	private KsesFilter(KsesRules rules) {
		this.rules = rules;
	}

	static String filter(String html, KsesRules rules) {
		return new KsesFilter(rules).filter(html);
	}

	private String filter(String html) {
		String text = Entities.normalize(ControlCharacters.remove(html));
		String prepared = KsesTokens.shortenCommentEnds(escapeUnclosed(text));
		return splitTags(BlockFilter.filter(prepared, this::filter, this.rules.elements().keySet()));
	}

	/** A {@code <} with another before its {@code >} begins no tag. */
	static String escapeUnclosed(String text) {
		int lt = text.indexOf('<');
		if (lt < 0) {
			return text;
		}
		Rewrite rewrite = new Rewrite(text);
		NextOf greaterThan = new NextOf(text, ">");
		while (lt >= 0) {
			int next = text.indexOf('<', lt + 1);
			int end = (next < 0) ? text.length() : next;
			int gt = greaterThan.from(lt);
			if (gt < 0 || gt > end) {
				rewrite.replace(lt, end, Escape.html(text.substring(lt, end)));
			}
			lt = next;
		}
		return rewrite.result();
	}

	private String splitTags(String text) {
		TextBuilder out = new TextBuilder(text.length() + 16);
		int done = 0;
		int at = nextBracket(text, 0);
		KsesTokens tokens = new KsesTokens(text);
		while (at >= 0) {
			out.append(text, done, at);
			done = (text.charAt(at) == '>') ? at + 1 : tokens.end(at);
			out.append(token(text.substring(at, done)));
			at = nextBracket(text, done);
		}
		return out.append(text, done, text.length()).toString();
	}

	private static int nextBracket(String text, int from) {
		for (int i = from; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '<' || c == '>') {
				return i;
			}
		}
		return -1;
	}

	private String token(String token) {
		String content = token.contains("\\\"") ? token.replace("\\\"", "\"") : token;
		if (content.charAt(0) != '<') {
			return "&gt;";
		}
		if (KsesTokens.isBogusComment(content)) {
			return "<" + content.charAt(1) + untilStable(content.substring(2, content.length() - 1)) + ">";
		}
		return content.startsWith("<!--") ? comment(content) : tag(content);
	}

	private String untilStable(String content) {
		String previous = content;
		String filtered = filter(previous);
		while (!filtered.equals(previous)) {
			previous = filtered;
			filtered = filter(previous);
		}
		return filtered;
	}

	private String comment(String token) {
		String content = untilStable(token.replace("<!--", "").replace("-->", ""));
		if (content.isEmpty()) {
			return "";
		}
		TextBuilder out = new TextBuilder(content.length() + 7).append("<!--");
		for (int i = 0; i < content.length(); i++) {
			char c = content.charAt(i);
			boolean repeated = c == '-' && i + 1 < content.length() && content.charAt(i + 1) == '-';
			boolean last = c == '-' && i == content.length() - 1;
			if (!repeated && !last) {
				out.append(c);
			}
		}
		return out.append("-->").toString();
	}

	private String tag(String token) {
		int at = Ascii.skipSpace(token, 1);
		boolean closing = at < token.length() && token.charAt(at) == '/';
		int name = closing ? Ascii.skipSpace(token, at + 1) : at;
		int nameEnd = Ascii.skipName(token, name);
		int end = token.endsWith(">") ? token.length() - 1 : token.length();
		if (nameEnd == name || token.indexOf('>') < end) {
			return "";
		}
		String element = token.substring(name, nameEnd);
		Set<String> allowed = this.rules.elements().get(Ascii.lower(element));
		if (allowed == null) {
			return "";
		}
		return closing ? "</" + element + ">" : opening(element, token.substring(nameEnd, end), allowed);
	}

	private String opening(String element, String attributes, Set<String> allowed) {
		String slash = endsWithSlash(attributes) ? " /" : "";
		if (allowed.isEmpty()) {
			return "<" + element + slash + ">";
		}
		String name = Ascii.lower(element);
		TextBuilder out = new TextBuilder(attributes.length() + 16).append('<').append(element);
		int missing = KsesRules.required(name).size();
		for (HtmlAttribute attribute : HtmlAttributes.parse(attributes)) {
			String kept = KsesAttributes.filter(name, attribute, this.rules);
			if (kept != null) {
				missing -= KsesRules.required(name).contains(attribute.name()) ? 1 : 0;
				out.append(' ').append(kept);
			}
		}
		if (missing > 0) {
			return slash.isEmpty() ? "<" + element + ">" : "";
		}
		return out.append(slash).append('>').toString();
	}

	private static boolean endsWithSlash(String attributes) {
		int end = Ascii.skipSpaceBack(attributes, attributes.length(), 0);
		return end > 0 && attributes.charAt(end - 1) == '/';
	}

}
