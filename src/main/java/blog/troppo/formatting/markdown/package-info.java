/** Markdown as HTML and as blocks. */
@NullMarked
package blog.troppo.formatting.markdown;

import org.jspecify.annotations.NullMarked;
