/**
 * Troppo, a WordPress-compatible blog engine. Each package below is one module;
 * {@code docs/architecture.md} draws them.
 */
@NullMarked
package blog.troppo;

import org.jspecify.annotations.NullMarked;
