package blog.troppo.admin.frame;

/** The parts of the menu, in their order. */
public enum Section {

	OVERVIEW, WRITING, DISCUSSION, SITE, PEOPLE,
	/** In no menu: a screen that others lead to. */
	NONE

}
