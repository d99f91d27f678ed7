/** Users, as anybody and as those who list them see them. */
@NullMarked
package blog.troppo.rest.people;

import org.jspecify.annotations.NullMarked;
