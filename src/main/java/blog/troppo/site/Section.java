package blog.troppo.site;

/** The parts of the menu of the admin, in their order. */
public enum Section {

	OVERVIEW, WRITING, DISCUSSION, SITE, PEOPLE,
	/** In no menu: a screen that others lead to. */
	NONE

}
