package blog.troppo.kept;

/**
 * That an answer is nobody's own although it tells others not to keep it, as the form
 * that stands in the place of a post with a password does: who gave the password is known
 * by a cookie and asks for something else.
 */
public record ForAnybody() implements Remark {

	/** The request attribute that holds it. */
	public static final String ATTRIBUTE = ForAnybody.class.getName();

}
