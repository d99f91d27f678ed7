/**
 * What templates see: records of finished text. A {@code String} is plain text, which a
 * template escapes; an {@link blog.troppo.theme.view.Html} is markup made safe, which
 * goes out as it is.
 */
@NamedInterface("view")
@NullMarked
package blog.troppo.theme.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
