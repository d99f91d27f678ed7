/**
 * What the server adds to blocks: one class for each feature that block types share.
 */
@NullMarked
package blog.troppo.formatting.block.support;

import org.jspecify.annotations.NullMarked;
