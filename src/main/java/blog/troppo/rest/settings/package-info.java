/** The site's settings. */
@NullMarked
package blog.troppo.rest.settings;

import org.jspecify.annotations.NullMarked;
