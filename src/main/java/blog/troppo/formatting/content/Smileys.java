package blog.troppo.formatting.content;

final class Smileys {

	private Smileys() {
	}

	static String convert(String text, String siteUrl) {
		return text;
	}

}
