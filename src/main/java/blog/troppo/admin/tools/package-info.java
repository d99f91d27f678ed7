/** Tools: what waits to be done, moving in and out. */
@NullMarked
package blog.troppo.admin.tools;

import org.jspecify.annotations.NullMarked;
