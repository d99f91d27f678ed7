/** What a post said before: comparing and restoring. */
@NullMarked
package blog.troppo.admin.revisions;

import org.jspecify.annotations.NullMarked;
