/** What a site looks like: themes, templates, styles and fonts. */
@NullMarked
package blog.troppo.rest.design;

import org.jspecify.annotations.NullMarked;
