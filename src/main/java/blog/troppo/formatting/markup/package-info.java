/**
 * Editing HTML in place: what is not touched stays byte for byte as it was written.
 */
@NullMarked
package blog.troppo.formatting.markup;

import org.jspecify.annotations.NullMarked;
