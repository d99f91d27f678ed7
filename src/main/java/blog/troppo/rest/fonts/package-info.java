/** Fonts that people install: families, their faces, and the files of these. */
@NullMarked
package blog.troppo.rest.fonts;

import org.jspecify.annotations.NullMarked;
