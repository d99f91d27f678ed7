/** WordPress's block editor: its page, its files, and the lock it keeps alive. */
@NullMarked
package blog.troppo.admin.blocks;

import org.jspecify.annotations.NullMarked;
