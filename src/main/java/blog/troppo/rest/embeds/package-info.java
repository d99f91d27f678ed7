/** oEmbed: of posts here, and of what others have. */
@NullMarked
package blog.troppo.rest.embeds;

import org.jspecify.annotations.NullMarked;
