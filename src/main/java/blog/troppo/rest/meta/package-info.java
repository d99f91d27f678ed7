/** Meta that programs may read and write: WordPress's {@code WP_REST_Meta_Fields}. */
@NullMarked
package blog.troppo.rest.meta;

import org.jspecify.annotations.NullMarked;
