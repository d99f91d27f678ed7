package blog.troppo.formatting.content;

import blog.troppo.formatting.StripTags;

final class Words {

	private Words() {
	}

	static String convertChars(String text) {
		return text;
	}

	static String trim(String html, int words, String more) {
		String[] all = StripTags.stripAll(html).split("[\\n\\r\\t ]+");
		if (all.length <= words) {
			return String.join(" ", all);
		}
		return String.join(" ", java.util.Arrays.copyOf(all, words)) + more;
	}

}
