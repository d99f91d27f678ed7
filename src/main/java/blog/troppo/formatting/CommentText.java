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
	 * The same of a user who may write more: HTML as in posts or, with
	 * {@code unfiltered_html}, any.
	 */
	public static String toStoreTrusted(String posted, String siteHost, boolean unfiltered) {
		String html = Characters.convertInvalidReferences(posted);
		return LinkRelations.addUgc(unfiltered ? html : Kses.post(html), siteHost);
	}

	/**
	 * {@code pre_comment_author_name}: plain text, with references for what is markup.
	 */
	public static String authorName(String name) {
		return markupAsReferences(Entities.normalize(Kses.data(Sanitize.textField(name))));
	}

	/** {@code pre_comment_author_email}. */
	public static String authorEmail(String email) {
		return Kses.data(Sanitize.email(Ascii.trim(email)));
	}

	/** {@code pre_comment_author_url}. */
	public static String authorUrl(String url) {
		return Kses.data(Urls.escapeRaw(StripTags.stripAll(url)));
	}

	private static String markupAsReferences(String text) {
		return text.replace("<", "&lt;").replace(">", "&gt;");
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
