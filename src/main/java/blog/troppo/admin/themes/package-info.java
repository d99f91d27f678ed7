/** Themes: which there are, which one the site wears, what its owner chose. */
@NullMarked
package blog.troppo.admin.themes;

import org.jspecify.annotations.NullMarked;
