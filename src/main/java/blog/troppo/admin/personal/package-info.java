/**
 * What the site knows about a person: given to them, or forgotten, once they confirmed.
 */
@NullMarked
package blog.troppo.admin.personal;

import org.jspecify.annotations.NullMarked;
