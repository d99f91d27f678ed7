/** What the block editor asks for besides posts. */
@NullMarked
package blog.troppo.rest.editor;

import org.jspecify.annotations.NullMarked;
