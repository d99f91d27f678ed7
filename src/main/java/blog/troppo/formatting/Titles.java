package blog.troppo.formatting;

/**
 * A post's title on its way to a page: WordPress's filters of {@code the_title}.
 */
public final class Titles {

	private Titles() {
	}

	public static String toShow(String title) {
		return Characters.capitalPInTitle(Ascii.trim(Characters.convert(Texturize.texturize(title))));
	}

}
