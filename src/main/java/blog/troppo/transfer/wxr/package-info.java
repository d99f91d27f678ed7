/**
 * Reads WordPress's export format, WXR, in all its versions and dialects, item by item.
 */
@NamedInterface("wxr")
@NullMarked
package blog.troppo.transfer.wxr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
