/**
 * The command line: one class for each verb, each calling one bean of the module whose
 * work it is.
 */
@NamedInterface("command line")
@NullMarked
package blog.troppo.operations.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
