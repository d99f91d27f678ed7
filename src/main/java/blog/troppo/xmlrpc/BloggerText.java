package blog.troppo.xmlrpc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of Blogger's, in which the title and the categories may stand as elements. */
record BloggerText(String title, String categories, String content) {

	private static final Pattern TITLE = Pattern.compile("(?is)<title>(.+?)</title>");

	private static final Pattern CATEGORY = Pattern.compile("(?is)<category>(.+?)</category>");

	static BloggerText of(String text) {
		return new BloggerText(first(TITLE, text), first(CATEGORY, text),
				CATEGORY.matcher(TITLE.matcher(text).replaceFirst("")).replaceFirst("").strip());
	}

	private static String first(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? matcher.group(1) : "";
	}

}
