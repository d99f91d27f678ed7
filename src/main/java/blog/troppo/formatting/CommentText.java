package blog.troppo.formatting;

/**
 * A comment's text on its way in and out: the filters WordPress runs on it by default.
 */
public final class CommentText {

	private CommentText() {
	}

	/**
	 * What is stored of a text a visitor posted; {@code siteHost} tells the site's own
	 * links.
	 */
	public static String toStore(String posted, String siteHost) {
		return LinkRelations.addUgc(Kses.comment(Characters.convertInvalidReferences(posted)), siteHost);
	}

	/**
	 * What is shown of a stored text. {@code smiliesUrl} is the folder with the smilies'
	 * images, empty to leave smilies as they are.
	 */
	public static String toShow(String stored, String siteHost, String smiliesUrl) {
		String html = ClickableLinks.makeClickableInComment(stored, siteHost);
		html = Characters.convert(Texturize.texturize(html));
		if (!smiliesUrl.isEmpty()) {
			html = Smilies.convert(html, smiliesUrl);
		}
		return Characters.capitalP(Autop.autop(TagBalance.balance(html)));
	}

}
