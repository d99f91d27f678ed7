package blog.troppo.transfer.wxr;

/**
 * A custom field of a post, comment or term. The value is as in the file, often
 * PHP-serialised, and may hold NUL characters.
 */
public record WxrMeta(String key, String value) {

}
