/**
 * What those who look after a running blog see of it.
 */
@NullMarked
package blog.troppo.operations.watch;

import org.jspecify.annotations.NullMarked;
