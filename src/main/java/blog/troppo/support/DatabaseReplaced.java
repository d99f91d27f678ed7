package blog.troppo.support;

/**
 * The content of the database as a whole was changed below the running program, as by a
 * restored backup or an import, here or in another process. Whoever keeps anything of it
 * in memory forgets it now.
 */
public record DatabaseReplaced() {

}
