/** Widgets, their kinds, and the places of the theme that show them. */
@NullMarked
package blog.troppo.rest.widgets;

import org.jspecify.annotations.NullMarked;
