package blog.troppo.theme.site;

/** The menu of the site where none of blocks is stored, as blocks. */
@FunctionalInterface
public interface UsualMenu {

	/** Made of the menu of old, else of the site's pages. */
	String usualBlocks();

}
