/**
 * Blocks as WordPress stores and renders them: the grammar in the post's text, the block
 * types, what the server adds to a stored block, and the blocks it renders itself.
 */
@NullMarked
package blog.troppo.formatting.block;

import org.jspecify.annotations.NullMarked;
