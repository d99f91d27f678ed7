/**
 * What blocks and shortcodes want to know about the site, as read-only views: the port
 * that the application fills from its database.
 */
@NullMarked
package blog.troppo.formatting.data;

import org.jspecify.annotations.NullMarked;
