/** Themes as folders: what is in them, which parent they build on, what they declare. */
@NullMarked
package blog.troppo.theme.folder;

import org.jspecify.annotations.NullMarked;
