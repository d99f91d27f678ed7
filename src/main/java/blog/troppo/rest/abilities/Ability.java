package blog.troppo.rest.abilities;

import java.util.Map;

import blog.troppo.user.Viewer;

/** Something that the site can do for a program; its words are in the registry. */
interface Ability {

	/** As in {@code core/get-site-info}. */
	String name();

	boolean mayRun(Viewer viewer);

	/** What comes of it, by name; the map is the caller's to change. */
	Map<String, Object> run(Viewer viewer);

}
