/**
 * CSS made from a block's style attribute, as WordPress's style engine makes it.
 */
@NullMarked
package blog.troppo.formatting.block.css;

import org.jspecify.annotations.NullMarked;
