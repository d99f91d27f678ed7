/**
 * The whole blog as one archive and back: consistent while it is served, checked before
 * anything is touched, and put in place at one stroke.
 */
@NullMarked
package blog.troppo.operations.backup;

import org.jspecify.annotations.NullMarked;
