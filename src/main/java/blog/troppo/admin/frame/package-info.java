/**
 * What all screens share: the menu, who may see what, the page around, tables and
 * messages.
 */
@NullMarked
package blog.troppo.admin.frame;

import org.jspecify.annotations.NullMarked;
