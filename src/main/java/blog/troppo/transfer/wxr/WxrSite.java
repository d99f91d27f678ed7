package blog.troppo.transfer.wxr;

/**
 * The head of an export: whose it is and which version wrote it. The version is empty in
 * files of WordPress 2.1 to 2.3, which did not say.
 */
public record WxrSite(String version, String title, String link, String description, String language,
		String baseSiteUrl, String baseBlogUrl, String generator) implements WxrRecord {

	/**
	 * The address that the posts' own addresses begin with.
	 */
	public String blogUrl() {
		return this.baseBlogUrl.isEmpty() ? this.link : this.baseBlogUrl;
	}

	/**
	 * Whether <code>dc:creator</code> may be a display name: only from 1.1 on is it sure
	 * to be a login.
	 */
	public boolean namesAuthorsOnlyInItems() {
		return this.version.isEmpty() || this.version.equals("1.0");
	}

}
