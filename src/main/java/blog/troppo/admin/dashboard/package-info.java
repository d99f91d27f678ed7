/** The first screen: what waits for somebody, and whether the site is well. */
@NullMarked
package blog.troppo.admin.dashboard;

import org.jspecify.annotations.NullMarked;
