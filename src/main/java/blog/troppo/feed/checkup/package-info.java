/** Whether the feeds are what feed readers can use. */
@NullMarked
package blog.troppo.feed.checkup;

import org.jspecify.annotations.NullMarked;
