package blog.troppo.formatting.markup;

public final class Esc {

	private Esc() {
	}

	public static String url(String text) {
		String url = text.matches("(?s)[a-z]+:.*|/.*|#.*|\\?.*|") ? text : "http://" + text;
		return url.replace(" ", "%20").replaceAll("&(?!#038;)", "&#038;").replace("'", "&#039;");
	}

}
