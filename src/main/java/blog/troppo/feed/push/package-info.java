/**
 * Tells of the feeds' news those who asked to be told: WebSub, rssCloud, update services.
 */
@NullMarked
package blog.troppo.feed.push;

import org.jspecify.annotations.NullMarked;
