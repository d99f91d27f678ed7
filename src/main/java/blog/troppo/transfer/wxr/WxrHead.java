package blog.troppo.transfer.wxr;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before an export's first element: blank lines or PHP's warnings, the XML
 * declaration, and the comment that names the generator. Files that are something else
 * are told apart here.
 */
record WxrHead(int lines, String generator) {

	private static final int LENGTH = 1 << 14;

	private static final Pattern GENERATOR = Pattern.compile("<!--\\s*generator=\"([^\"]{1,200})\"");

	/**
	 * Read the head and leave the reader behind it.
	 */
	static WxrHead read(BufferedReader text) throws IOException {
		text.mark(LENGTH + 1);
		char[] chars = new char[LENGTH];
		int length = 0;
		for (int read = 0; read >= 0 && length < LENGTH; length += Math.max(read, 0)) {
			read = text.read(chars, length, LENGTH - length);
		}
		text.reset();
		String head = new String(chars, 0, length);
		int start = start(head);
		text.skip(start);
		Matcher generator = GENERATOR.matcher(head);
		return new WxrHead((int) head.substring(0, start).chars().filter((c) -> c == '\n').count(),
				generator.find() ? generator.group(1) : "");
	}

	private static int start(String head) {
		if (head.isBlank()) {
			throw new WxrException("The file is empty.");
		}
		int declaration = head.indexOf("<?xml");
		int root = head.indexOf("<rss");
		String start = head.stripLeading().toLowerCase(Locale.ROOT);
		if (declaration < 0 && root < 0 && (start.startsWith("<html") || start.startsWith("<!doctype html"))) {
			throw new WxrException("The file is an HTML page, not a WordPress export: perhaps a log-in or error page "
					+ "was saved instead. Download the export again.");
		}
		boolean declared = declaration >= 0 && (root < 0 || declaration < root);
		int end = declared ? head.indexOf("?>", declaration) : -1;
		if (end >= 0) {
			return end + 2;
		}
		if (root >= 0) {
			return head.substring(0, root).contains("<!") ? head.indexOf("<!") : root;
		}
		if (start.startsWith("<")) {
			return head.indexOf('<');
		}
		throw new WxrException("The file is not XML: it begins with \"" + visible(head.strip()) + "\".");
	}

	private static String visible(String text) {
		StringBuilder visible = new StringBuilder();
		text.codePoints()
			.limit(30)
			.forEach((c) -> visible.appendCodePoint((Character.isISOControl(c) || !Character.isDefined(c)) ? '.' : c));
		return visible.toString();
	}

}
