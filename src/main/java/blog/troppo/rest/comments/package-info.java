/** Comments. */
@NullMarked
package blog.troppo.rest.comments;

import org.jspecify.annotations.NullMarked;
