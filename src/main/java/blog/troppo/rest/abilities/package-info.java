/** What programs may have the site do, one by one. */
@NullMarked
package blog.troppo.rest.abilities;

import org.jspecify.annotations.NullMarked;
