package blog.troppo.site;

/**
 * The database says nothing any more, not even that it has gone, as when a network was
 * cut or its machine has lost its power: whoever waits for an answer on a connection that
 * was made before waits in vain.
 */
public record DatabaseSilent() {
}
