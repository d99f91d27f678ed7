/**
 * What kinds of things there are: post types, taxonomies, statuses; and finding things of
 * any kind.
 */
@NullMarked
package blog.troppo.rest.registry;

import org.jspecify.annotations.NullMarked;
