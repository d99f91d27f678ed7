package blog.troppo.formatting;

/**
 * The first colon of an address, as a character or as one of the references that stand
 * for it. The address comes back with unfinished references to a colon completed.
 */
record ColonSearch(String url, int from, int to) {

	static ColonSearch find(String url) {
		String completed = complete(url);
		int colon = completed.indexOf(':');
		int end = colon + 1;
		for (int amp = completed.indexOf('&'); amp >= 0; amp = completed.indexOf('&', amp + 1)) {
			int referenceEnd = referenceEnd(completed, amp, true);
			if (referenceEnd > 0) {
				if (colon < 0 || amp < colon) {
					colon = amp;
					end = referenceEnd;
				}
				break;
			}
		}
		return new ColonSearch(completed, colon, end);
	}

	private static String complete(String url) {
		if (!url.contains("&#")) {
			return url;
		}
		Rewrite rewrite = new Rewrite(url);
		for (int amp = url.indexOf('&'); amp >= 0; amp = url.indexOf('&', amp + 1)) {
			int end = referenceEnd(url, amp, false);
			if (end > 0) {
				rewrite.insert(end, ";");
			}
		}
		return rewrite.result();
	}

	/**
	 * The end of a numeric or named reference to a colon, with its semicolon or lacking
	 * it.
	 */
	private static int referenceEnd(String url, int amp, boolean complete) {
		if (complete && Ascii.startsWithIgnoreCase(url, amp, "&colon;")) {
			return amp + 7;
		}
		boolean hex = Ascii.startsWithIgnoreCase(url, amp, "&#x");
		if (!hex && !url.startsWith("&#", amp)) {
			return -1;
		}
		int i = amp + (hex ? 3 : 2);
		while (i < url.length() && url.charAt(i) == '0') {
			i++;
		}
		if (!Ascii.startsWithIgnoreCase(url, i, hex ? "3a" : "58")) {
			return -1;
		}
		int end = i + 2;
		char next = (end < url.length()) ? url.charAt(end) : 0;
		if (complete) {
			return (next == ';') ? end + 1 : -1;
		}
		boolean goesOn = Ascii.isDigit(next) || next == ';' || (hex && Ascii.isHexDigit(next));
		return goesOn ? -1 : end;
	}

}
