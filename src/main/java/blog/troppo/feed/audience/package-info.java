/**
 * Who reads the feeds: what fetched them, how often, and what it has been given. No
 * addresses of people are kept.
 */
@NullMarked
package blog.troppo.feed.audience;

import org.jspecify.annotations.NullMarked;
