/**
 * The site as blocks and shortcodes ask for it: the ports of formatting, filled from the
 * database for one response.
 */
@NullMarked
package blog.troppo.theme.site;

import org.jspecify.annotations.NullMarked;
