/** What extends the site. */
@NullMarked
package blog.troppo.rest.extensions;

import org.jspecify.annotations.NullMarked;
