/**
 * PostgreSQL as a part of the program: a real, durable server which lives in the data
 * folder and is shared by every Troppo process on it.
 */
@NullMarked
package blog.troppo.operations.postgres;

import org.jspecify.annotations.NullMarked;
