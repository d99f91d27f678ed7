package blog.troppo.transfer.wxr;

/**
 * A <code>wp:author</code>; WordPress.com leaves out the id.
 */
public record WxrAuthor(long id, String login, String email, String displayName, String firstName,
		String lastName) implements WxrRecord {

}
