/**
 * The grammar of blocks in a text: read, written, and filtered, without knowing what any
 * block means.
 */
@NullMarked
package blog.troppo.formatting.block.grammar;

import org.jspecify.annotations.NullMarked;
