/** The site's users: who they are, what they may, and who gets what they wrote. */
@NullMarked
package blog.troppo.admin.users;

import org.jspecify.annotations.NullMarked;
