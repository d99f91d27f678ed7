/**
 * WordPress's own blocks that the server makes or changes, one class for each.
 */
@NullMarked
package blog.troppo.formatting.block.core;

import org.jspecify.annotations.NullMarked;
