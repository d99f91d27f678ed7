/** Posts and pages: the tables, and the plain editor. */
@NullMarked
package blog.troppo.admin.posts;

import org.jspecify.annotations.NullMarked;
