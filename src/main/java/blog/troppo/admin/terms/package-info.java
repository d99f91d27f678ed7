/** Categories, tags and link categories: a list, and a form beside it. */
@NullMarked
package blog.troppo.admin.terms;

import org.jspecify.annotations.NullMarked;
