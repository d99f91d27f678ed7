/** Categories, tags and all else that groups posts. */
@NullMarked
package blog.troppo.rest.terms;

import org.jspecify.annotations.NullMarked;
