/** The media library: files that come in, what they are called, and pictures changed. */
@NullMarked
package blog.troppo.admin.media;

import org.jspecify.annotations.NullMarked;
