/**
 * JSON values with PHP's notion of them.
 */
@NullMarked
package blog.troppo.formatting.block.json;

import org.jspecify.annotations.NullMarked;
