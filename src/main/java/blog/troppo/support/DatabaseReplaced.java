package blog.troppo.support;

/**
 * The whole content of the database was exchanged below the running program, as by a
 * restored backup. Whoever keeps anything of it in memory forgets it now.
 */
public record DatabaseReplaced() {

}
