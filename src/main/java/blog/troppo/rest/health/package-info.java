/** How well the site is, for those who keep it. */
@NullMarked
package blog.troppo.rest.health;

import org.jspecify.annotations.NullMarked;
