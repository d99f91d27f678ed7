package blog.troppo.theme;

/**
 * What drawn blocks need elsewhere on their page.
 *
 * @param css rules for its head
 * @param foot markup for its end
 */
record Needs(String css, String foot) {

	static final Needs NONE = new Needs("", "");

	static Needs of(Texts texts) {
		return new Needs(texts.css(), texts.foot());
	}

	int weight() {
		return this.css.length() + this.foot.length();
	}

}
