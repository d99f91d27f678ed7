/** Themes as folders: what is in them, which parent they build on, what they declare. */
@NamedInterface("folder")
@NullMarked
package blog.troppo.theme.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
