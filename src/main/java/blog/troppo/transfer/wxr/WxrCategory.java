package blog.troppo.transfer.wxr;

/**
 * An item's <code>category</code> element: a term of the taxonomy named by the domain.
 * Files of WordPress before 2.5 have elements with neither domain nor nicename.
 */
public record WxrCategory(String domain, String nicename, String name) {

	/**
	 * The taxonomy: the domain, which was called <code>tag</code> before 2.8 where it is
	 * <code>post_tag</code> now.
	 */
	public String taxonomy() {
		return switch (this.domain) {
			case "" -> "category";
			case "tag" -> "post_tag";
			default -> this.domain;
		};
	}

}
