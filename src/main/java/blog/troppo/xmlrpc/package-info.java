/**
 * The XML-RPC face: {@code xmlrpc.php}, its methods in families, and who calls. The
 * documents are {@link blog.troppo.rpc}'s.
 */
@ApplicationModule(displayName = "xmlrpc",
		allowedDependencies = { "support", "formatting", "rpc", "site", "user", "content", "media", "discussion",
				"discussion :: linkback", "theme", "theme :: view" })
@NullMarked
package blog.troppo.xmlrpc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
