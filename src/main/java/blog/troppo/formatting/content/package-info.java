/**
 * A post's text on its way to the page: the filters of the_content and its relatives, in
 * WordPress's order.
 */
@NullMarked
package blog.troppo.formatting.content;

import org.jspecify.annotations.NullMarked;
