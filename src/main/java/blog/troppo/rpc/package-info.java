/**
 * XML-RPC: its values, reading and writing calls and answers in WordPress's shape, and
 * calling others. No Spring, no state; what a method does is told elsewhere.
 */
@ApplicationModule(displayName = "rpc", allowedDependencies = "support")
@NullMarked
package blog.troppo.rpc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
