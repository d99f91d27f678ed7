/** The comments: moderated by hand, with all that speaks for spam. */
@NullMarked
package blog.troppo.admin.comments;

import org.jspecify.annotations.NullMarked;
