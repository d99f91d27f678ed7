/** Posts, pages, media, and all else that is a post underneath. */
@NullMarked
package blog.troppo.rest.posts;

import org.jspecify.annotations.NullMarked;
