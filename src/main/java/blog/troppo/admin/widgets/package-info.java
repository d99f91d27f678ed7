/** Widgets: which stand in which place of the theme, and what each was told. */
@NullMarked
package blog.troppo.admin.widgets;

import org.jspecify.annotations.NullMarked;
