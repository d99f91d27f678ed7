package blog.troppo.content;

/** What somebody may want to do with one post: WordPress's meta capabilities. */
public enum PostAction {

	EDIT, DELETE, READ, PUBLISH

}
