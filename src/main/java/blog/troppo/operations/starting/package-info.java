/**
 * What readers get while the engine is put together.
 */
@NullMarked
package blog.troppo.operations.starting;

import org.jspecify.annotations.NullMarked;
