/**
 * Backups that are sent by way of the admin, and how one of them takes the blog's place.
 */
@NullMarked
package blog.troppo.operations.restoring;

import org.jspecify.annotations.NullMarked;
