/**
 * Shortcodes: the parser that WordPress's own grammar asks for, the ones WordPress
 * brings, and the place for more.
 */
@NullMarked
package blog.troppo.formatting.shortcode;

import org.jspecify.annotations.NullMarked;
