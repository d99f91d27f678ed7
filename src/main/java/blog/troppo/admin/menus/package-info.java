/** Menus: their entries, their order, and where in the theme they stand. */
@NullMarked
package blog.troppo.admin.menus;

import org.jspecify.annotations.NullMarked;
