/** The settings, from the site's typed catalogue: one page for each part of it. */
@NullMarked
package blog.troppo.admin.settings;

import org.jspecify.annotations.NullMarked;
