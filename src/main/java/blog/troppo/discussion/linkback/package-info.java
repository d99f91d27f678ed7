/**
 * Trackback, pingback and webmention, in and out. What comes in waits until the page it
 * names was seen to link here, and then is a comment like others; what goes out waits a
 * minute, and is tried again when nobody answers.
 */
@NamedInterface("linkback")
@NullMarked
package blog.troppo.discussion.linkback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
