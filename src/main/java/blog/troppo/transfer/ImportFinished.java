package blog.troppo.transfer;

/** An import has changed the site's content below everybody's feet. */
public record ImportFinished(long run) {

}
