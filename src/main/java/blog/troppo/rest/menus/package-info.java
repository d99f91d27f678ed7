/** Menus, their entries, and the places of the theme that show them. */
@NullMarked
package blog.troppo.rest.menus;

import org.jspecify.annotations.NullMarked;
