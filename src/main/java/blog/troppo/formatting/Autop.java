package blog.troppo.formatting;

import java.util.ArrayList;
import java.util.List;

/**
 * WordPress's {@code wpautop}: blank lines become paragraphs, single line ends become
 * line breaks, and block elements stay outside of paragraphs.
 */
public final class Autop {

	private Autop() {
	}

	public static String autop(String text) {
		return autop(text, true);
	}

	/**
	 * With {@code breaks} false, single line ends stay as they are.
	 */
	public static String autop(String text, boolean breaks) {
		if (Ascii.isBlank(text)) {
			return "";
		}
		AutopLines lines = new AutopLines(AutopLines.paragraphsForDoubleBreaks(text + "\n"));
		String separated = lines.separateBlocks();
		if ((lines.kinds() & AutopNames.PREFORMATTED) == 0) {
			String html = paragraphs(separated, lines, breaks);
			return lines.hasHidden() ? showLineEndsInTags(html) : html;
		}
		List<String> preformatted = new ArrayList<>();
		String rest = setPreformattedAside(text + "\n", preformatted);
		lines = new AutopLines(AutopLines.paragraphsForDoubleBreaks(rest));
		String html = paragraphs(lines.separateBlocks(), lines, breaks);
		return showLineEndsInTags(putPreformattedBack(html, preformatted));
	}

	private static String paragraphs(String separated, AutopLines lines, boolean breaks) {
		boolean verbatim = (lines.kinds() & AutopNames.VERBATIM) != 0;
		if ((lines.kinds() & AutopNames.MEDIA) == 0) {
			return new AutopPieces(separated, lines.tags(), breaks, verbatim).write();
		}
		String closed = AutopMedia.closeGaps(separated, lines.kinds());
		return new AutopPieces(closed, AutopTags.of(closed), breaks, verbatim).write();
	}

	private static String setPreformattedAside(String text, List<String> preformatted) {
		TextBuilder out = new TextBuilder(text.length());
		int from = 0;
		for (int close = text.indexOf("</pre>"); close >= 0; close = text.indexOf("</pre>", from)) {
			int start = text.indexOf("<pre", from);
			if (start < 0 || start > close) {
				out.append(text, from, close);
			}
			else {
				out.append(text, from, start).append(placeholder(preformatted.size()));
				preformatted.add(text.substring(start, close + 6));
			}
			from = close + 6;
		}
		return out.append(text, from, text.length()).toString();
	}

	private static String placeholder(int index) {
		return "<pre wp-pre-tag-" + index + "></pre>";
	}

	private static String putPreformattedBack(String html, List<String> preformatted) {
		if (preformatted.isEmpty()) {
			return html;
		}
		Rewrite rewrite = new Rewrite(html);
		String opening = "<pre wp-pre-tag-";
		int at = html.indexOf(opening);
		while (at >= 0) {
			int end = html.indexOf("></pre>", at);
			String digits = (end < 0) ? "" : html.substring(at + opening.length(), end);
			int index = indexOf(digits, preformatted.size());
			if (index >= 0) {
				rewrite.replace(at, end + 7, preformatted.get(index));
			}
			at = html.indexOf(opening, at + opening.length());
		}
		return rewrite.result();
	}

	private static int indexOf(String digits, int size) {
		if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch((c) -> c >= '0' && c <= '9')
				|| (digits.length() > 1 && digits.charAt(0) == '0')) {
			return -1;
		}
		int index = Integer.parseInt(digits);
		return (index < size) ? index : -1;
	}

	/**
	 * What hides a line end goes with the blanks around it, and without where others took
	 * them.
	 */
	private static String showLineEndsInTags(String html) {
		Rewrite rewrite = new Rewrite(html);
		int at = html.indexOf(AutopLines.MARK);
		while (at >= 0) {
			int end = at + AutopLines.MARK.length();
			boolean spaced = at > rewrite.done() && html.startsWith(AutopLines.HIDDEN, at - 1);
			rewrite.replace(spaced ? at - 1 : at, spaced ? end + 1 : end, "\n");
			at = html.indexOf(AutopLines.MARK, end);
		}
		return rewrite.result();
	}

}
