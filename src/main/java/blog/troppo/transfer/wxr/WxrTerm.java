package blog.troppo.transfer.wxr;

import java.util.List;

/**
 * A term of any taxonomy, from <code>wp:category</code>, <code>wp:tag</code> or
 * <code>wp:term</code>. The parent is the slug of a term of the same taxonomy; old
 * versions wrote its name instead.
 */
public record WxrTerm(long id, String taxonomy, String slug, String name, String parent, String description,
		List<WxrMeta> meta) implements WxrRecord {

}
