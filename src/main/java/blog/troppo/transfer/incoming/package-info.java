/**
 * Files of any size that a browser sends in pieces, and that go on where they stopped.
 */
@NamedInterface("incoming")
@NullMarked
package blog.troppo.transfer.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
